/**
 * What visitor, agent and server say to each other: frames and HTTP bodies.
 *
 * The same frames travel over the WebSocket and over long polling.
 */

export const PROTOCOL = 1;

/** A UUID in its usual text form. */
export type Uuid = string;
/** An instant, ISO 8601 in UTC. */
export type Instant = string;

export type Availability = 'online' | 'busy' | 'offline';
export type ConversationState = 'waiting' | 'active' | 'closed';
export type MessageKind =
  | 'text'
  | 'joined'
  | 'transferred'
  | 'requeued'
  | 'closed'
  | 'warned'
  | 'offered'
  | 'left'
  | 'reopened';

export interface Author {
  kind: 'visitor' | 'agent' | 'system';
  /** Told to agents only. */
  id?: Uuid;
  /** An agent's full name to agents, the first name to visitors. */
  name?: string;
}

export interface Message {
  id: Uuid;
  /** Place in the conversation, from 1, without gaps. */
  seq: number;
  kind: MessageKind;
  author: Author;
  text?: string;
  at: Instant;
  attachments?: Attachment[];
}

/** A file of a message. */
export interface Attachment {
  id: Uuid;
  name: string;
  /** By its content. */
  type: string;
  /** In bytes. */
  size: number;
  /** Whether it is shown as a picture. */
  image: boolean;
}

/** A link to a file, for a few minutes. */
export interface AttachmentLink {
  url: string;
  until: Instant;
}

export interface Note {
  id: Uuid;
  noteSeq: number;
  author: { id: Uuid; name: string };
  text: string;
  at: Instant;
}

/** Up to which seq one side has got and has seen the other's messages. */
export interface Receipt {
  delivered: number;
  read: number;
}

export interface VisitorConversation {
  id: Uuid;
  state: ConversationState;
  /** Place in the queue, 1 = next; null when not waiting or not known. */
  position: number | null;
  agentName: string | null;
  lastSeq: number;
  language: string;
  noticeVersion: string;
  /** What the company tells of its notice having changed since; `url` shows what differs. */
  noticeChange?: { text: string; url: string } | null;
  visitor: Receipt;
  agent: Receipt;
  /** How it stands, where the place in the queue does not say it. */
  status?: string | null;
  /** What else is to be known while it waits. */
  hint?: string | null;
  /** What the button says by which the visitor goes and finds the answer later; absent if that is not offered. */
  offer?: string | null;
  /** Whether the visitor has chosen that. */
  answerLater?: boolean;
  /** How it stands with getting the answer by e-mail after leaving; null where that is not offered. */
  onward?: 'address' | 'offered' | 'wished' | null;
  /** Until when it goes on if the visitor writes, though it has ended. */
  reopensUntil?: Instant | null;
}

// Frames from client to server.

export type ClientFrame =
  | { type: 'hello'; protocol: number; token?: string; after?: number }
  | { type: 'message'; id: Uuid; conversation: Uuid; text: string }
  | { type: 'note'; id: Uuid; conversation: Uuid; text: string }
  | { type: 'typing'; conversation: Uuid }
  | { type: 'receipt'; conversation: Uuid; delivered: number; read: number }
  | { type: 'watch'; conversation: Uuid; after: number; afterNote: number }
  | { type: 'unwatch'; conversation: Uuid }
  | { type: 'ping' };

/** Frames that the server answers with `stored` or `refused`. */
export type PostFrame = Extract<ClientFrame, { type: 'message' | 'note' }>;

// Frames from server to client.

/** Numbers that the server does not keep. */
export type Masked = 'national-id' | 'payment-card';

/** What a writer is told of what was masked before it was stored; nothing if nothing was. */
export interface Screened {
  /** As it was stored. */
  text?: string;
  masked?: Masked[];
}

export type ServerFrame =
  | { type: 'welcome'; protocol: number; conversation?: VisitorConversation }
  | ({ type: 'stored'; id: Uuid; conversation: Uuid; seq?: number; noteSeq?: number; at: Instant } & Screened)
  | { type: 'refused'; id: Uuid | null; conversation: Uuid | null; code: string; detail: string }
  | { type: 'message'; conversation: Uuid; message: Message }
  | { type: 'note'; conversation: Uuid; note: Note }
  | { type: 'typing'; conversation: Uuid; agent: { id?: Uuid; name: string } | null }
  | { type: 'onlookers'; conversation: Uuid; agents: { id: Uuid; name: string }[] }
  | { type: 'receipts'; conversation: Uuid; visitor: Receipt; agent: Receipt }
  | { type: 'conversation'; conversation: VisitorConversation }
  | { type: 'changed'; conversations: Uuid[] }
  | { type: 'erased'; conversation: Uuid }
  | { type: 'restricted'; conversation: Uuid }
  | { type: 'corrected'; conversation: Uuid }
  | { type: 'outgoing'; conversation: Uuid }
  | { type: 'agents' }
  | { type: 'heartbeat'; seqs: Record<Uuid, number>; noteSeqs?: Record<Uuid, number> }
  | { type: 'pong' }
  | { type: 'problem'; code: string; detail: string };

/** How the server closes a socket, and what the client makes of it. */
export const CloseCode = {
  goingAway: 1001,
  malformedFrame: 4400,
  unauthorized: 4401,
  wrongOrigin: 4403,
  noHello: 4408,
  unknownProtocol: 4409,
  tooLarge: 4413,
  restricted: 4423,
  tooMany: 4429,
  tooSlow: 4503,
} as const;

export interface PollRequest {
  connection: Uuid | null;
  frames: ClientFrame[];
}

export interface PollResponse {
  connection: Uuid;
  frames: ServerFrame[];
}

// HTTP of the widget.

export type FieldName = 'name' | 'email' | 'phone';

export interface EntrypointField {
  name: FieldName;
  required: boolean;
  why: string;
}

export interface Entrypoint {
  id: Uuid;
  account: { name: string };
  language: string;
  languages: string[];
  /** `#rrggbb`, dark enough for white text when it was chosen. */
  accent: string;
  texts: { title: string; greeting: string } & Record<string, string>;
  fields: EntrypointField[];
  notice: { version: string; url: string };
  availability: Availability;
  /** That in a few words, and what else is to be known. */
  status: string;
  hint?: string | null;
  opensAt?: Instant | null;
  /** Minutes. */
  usualWait?: number | null;
  limits: { messageLength: number; fieldLength: number; attachments: number; attachmentBytes: number };
  /** Purposes that the visitor is asked to consent to. */
  consents: string[];
  protocol: number;
}

export interface StartConversation {
  conversationId: Uuid;
  language: string;
  noticeVersion: string;
  fields: Partial<Record<FieldName, string>>;
  message: { id: Uuid; text: string };
  /** Made before there was a conversation, and kept nowhere but here until then. */
  choices: VisitorChoice[];
  /** Leaves a message while nobody is there. */
  later: boolean;
  /** What the company's server has signed of who is signed in on its page (RFC 7519). */
  identity?: string;
  /** Of the challenge that an earlier try was answered with. */
  proof?: WorkSolution;
}

/** ALTCHA's: find the number whose SHA-256 after the salt is the challenge. */
export interface WorkChallenge {
  algorithm: string;
  challenge: string;
  maxnumber: number;
  salt: string;
  signature: string;
}

export type WorkSolution = Omit<WorkChallenge, 'maxnumber'> & { number: number };

/** A visitor's yes or no to a purpose. */
export interface VisitorChoice {
  id: Uuid;
  purpose: string;
  yes: boolean;
  /** Said to be of the age at which one consents alone; asked with a yes only. */
  oldEnough: boolean;
  language: string;
  /** Names the words that we showed; or else */
  text?: string;
  /** the words that the company's own tool showed. */
  words?: string;
}

/** What visitors are asked, and the words around it. */
export interface Prompts {
  language: string;
  labels: Record<string, string>;
  asked: { purpose: string; question: string; text: string; hash: string }[];
}

/** The answer to a start: the text is that of the first message. */
export type StartedConversation = VisitorConversation & Screened;

export interface MessagePage {
  messages: Message[];
  lastSeq: number;
}

/** An RFC 9457 problem as this server writes it. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail?: string;
  field?: string;
  /** What is to be solved first. */
  challenge?: WorkChallenge;
}

// HTTP of the console.

export type Role = 'agent' | 'supervisor' | 'administrator' | 'privacy_officer';
export type AgentAvailability = 'available' | 'busy' | 'away';
export type View = 'mine' | 'unassigned' | 'snoozed' | 'all' | 'closed';
export type Priority = 'low' | 'normal' | 'high' | 'urgent';
export type LabelColour = 'grey' | 'blue' | 'green' | 'amber' | 'red' | 'violet';

export interface Label {
  id: Uuid;
  name: string;
  colour: LabelColour;
  /** Offered no more. */
  retired: boolean;
  /** How many have it. */
  conversations: number;
}

export interface Me {
  agent: {
    id: Uuid;
    name: string;
    roles: Role[];
    availability: AgentAvailability;
    capacity: number;
    language: string;
  };
  account: { id: Uuid; name: string };
  limits: { messageLength: number; attachments: number; attachmentBytes: number; smsSegments: number };
}

export interface Agent {
  id: Uuid;
  name: string;
  availability: AgentAvailability;
  present: boolean;
  open: number;
  capacity: number;
  teams: Uuid[];
}

export interface Team {
  id: Uuid;
  name: string;
}

export interface Row {
  id: Uuid;
  /** Visitors are not told that theirs is snoozed. */
  state: ConversationState | 'snoozed';
  /** The address is where messages are carried to; null where the person comes to us. */
  contact: { id: Uuid; name: string | null; address: string | null };
  preview: string | null;
  previewAuthor: 'visitor' | 'agent';
  /** By which answers go now. */
  channel: string;
  /** How the person came in: as a channel, or by a form. */
  way: string;
  team: Team;
  agent: { id: Uuid; name: string } | null;
  waitingSince: Instant | null;
  lastActivityAt: Instant;
  lastSeq: number;
  unread: number;
  language: string;
  /** Its visitor has left it and finds the answer later. */
  answerLater?: boolean;
  priority: Priority;
  /** When it wakes by itself, if it is snoozed until a time. */
  snoozedUntil: Instant | null;
  /** Their ids. */
  labels: Uuid[];
}

export interface RowPage {
  rows: Row[];
  next: string | null;
  counts: { mine: number; unassigned: number; snoozed: number; all: number };
}

/** How far a message has come that a channel has to carry. */
export interface Outgoing {
  messageId: Uuid;
  /** That it goes out by; another than the conversation's where a chat has gone on by e-mail. */
  inbox: Uuid;
  state: 'waiting' | 'leaving' | 'left' | 'delivered' | 'failed' | 'uncertain' | 'withdrawn';
  /** Whether it has been tried; until then it can be taken back. */
  tried: boolean;
  at: Instant;
  /** When it is tried next, while it waits. */
  leavesAt: Instant | null;
  problem: string | null;
}

export interface ConversationDetail {
  row: Row;
  contact: {
    id: Uuid;
    name: string | null;
    language: string;
    identities: { kind: string; address: string; standing: 'claimed' | 'verified' }[];
    conversations: number;
    createdAt: Instant;
  };
  entrypoint: { id: Uuid; name: string };
  noticeVersion: string;
  startedAt: Instant;
  messages: Message[];
  notes: Note[];
  /** Of channels that carry what is said; empty where people come to us. */
  outgoing: Outgoing[];
  /** The person has said that nothing may be sent to where they wrote from. */
  stopped: boolean;
  lastSeq: number;
  lastNoteSeq: number;
  receipts: { visitor: Receipt; agent: Receipt };
}

export interface CannedReply {
  id: Uuid;
  shortcut: string;
  title: string;
  body: string;
  language: string;
  /** Empty for none. */
  folder: string;
  /** One's own, shown to nobody else. */
  personal: boolean;
}
