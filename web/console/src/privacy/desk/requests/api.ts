import type { Instant, Uuid } from '@samtale/shared';
import type { ErasureReceipt } from '../../../api/api.ts';
import { call } from '../../../api/client.ts';

export const KINDS = [
  'access',
  'portability',
  'correction',
  'erasure',
  'restriction',
  'objection',
  'withdrawal',
  'question',
  'complaint',
] as const;
export type RequestKind = (typeof KINDS)[number];
export type RequestState = 'received' | 'identity-doubted' | 'in-work' | 'answered' | 'refused' | 'closed';

/** How a request came that did not come through Samtale. */
export const ARRIVALS = ['letter', 'telephone', 'email', 'staff'] as const;
export type Arrival = (typeof ARRIVALS)[number];

/** By which way the person is told. */
export type Way = 'conversation' | 'mail' | 'mail-link' | 'portal' | 'letter';

/** A request in the list. */
export interface RequestRow {
  id: Uuid;
  /** None when the person is gone. */
  contact?: { id: Uuid; name?: string | null } | null;
  kind: RequestKind;
  state: RequestState;
  source: 'portal' | 'conversation' | Arrival;
  language: string;
  receivedAt: Instant;
  /** A day. */
  dueOn: string;
  /** 0 on the last day, negative when it is over. */
  daysLeft: number;
  near: boolean;
  extensible: boolean;
  /** A letter to the person has still to be sent. */
  unsent: boolean;
  extendedAt?: Instant | null;
  endedAt?: Instant | null;
  conversationId?: Uuid | null;
  messageId?: Uuid | null;
}

export interface RequestCounts {
  open: number;
  near: number;
  overdue: number;
  /** Requests with a letter that has still to be sent. */
  letters: number;
}

export interface RequestPage {
  requests: RequestRow[];
  next?: string | null;
  counts: RequestCounts;
}

export interface Ground {
  id: string;
  article: string;
  name: { nb: string; en: string };
}

export interface RequestStep {
  id: Uuid;
  step: string;
  /** None if it was the person; empty for an agent who is gone. */
  agent?: string | null;
  at: Instant;
  told?: string | null;
  way?: Way | null;
  /** The day on which a letter was sent. */
  sentOn?: string | null;
}

export interface OpenedRequest {
  request: RequestRow;
  /** What else is theirs who asks. */
  linked: { id: string; name?: string | null }[];
  article: string;
  text?: string | null;
  ground?: Ground | null;
  steps: RequestStep[];
  grounds: Ground[];
  /** Of the erasure that answered it. */
  receipt?: ErasureReceipt | null;
}

const REQUESTS = '/api/console/privacy/requests';

export function requests(state: 'open' | 'ended', cursor: string | null): Promise<RequestPage> {
  const params = new URLSearchParams({ state });
  if (cursor) params.set('cursor', cursor);
  return call('GET', `${REQUESTS}?${params}`);
}
export const request = (id: Uuid) => call<OpenedRequest>('GET', `${REQUESTS}/${id}`);
export const doubtIdentity = (id: Uuid, text: string) =>
  call<RequestRow>('POST', `${REQUESTS}/${id}/identity`, { text });
export const begin = (id: Uuid) => call<RequestRow>('POST', `${REQUESTS}/${id}/work`, {});
export const extend = (id: Uuid, text: string) =>
  call<RequestRow>('POST', `${REQUESTS}/${id}/extension`, { text });
export const answer = (id: Uuid, text: string) =>
  call<RequestRow>('POST', `${REQUESTS}/${id}/answer`, { text });
export const refuse = (id: Uuid, ground: string, text: string) =>
  call<RequestRow>('POST', `${REQUESTS}/${id}/refusal`, { ground, text });
/** The refusal as the person would get it. */
export const refusalText = (id: Uuid, ground: string, text: string) =>
  call<{ text: string }>('POST', `${REQUESTS}/${id}/refusal/preview`, { ground, text });

export interface Stranger {
  name: string | null;
  email: string | null;
  phone: string | null;
}

/** A request that did not come through Samtale: of a person who is known, or of a stranger. */
export interface NewRequest {
  id: Uuid;
  contactId?: Uuid;
  stranger?: Stranger;
  kind: RequestKind;
  arrival: Arrival;
  receivedAt: Instant;
  language: string;
  text: string | null;
}

/** Opens it; asked again with the same id, it is the same one. */
export const open = (made: NewRequest) => call<RequestRow>('POST', REQUESTS, made);
/** Notes the day on which a letter was sent. */
export const letterSent = (id: Uuid, step: Uuid, on: string) =>
  call<RequestRow>('POST', `${REQUESTS}/${id}/steps/${step}/sent`, { on });
/** Answers by erasing who asks. */
export const eraseAsker = (id: Uuid, erasure: Uuid) =>
  call<ErasureReceipt>('POST', `${REQUESTS}/${id}/erasure`, { id: erasure });

export interface Match {
  id: Uuid;
  name?: string | null;
  addresses: string[];
  since: Instant;
}

/** By a part of the name, an e-mail address or a telephone number. */
export const search = (words: string) =>
  call<{ people: Match[]; complete: boolean }>('POST', '/api/console/privacy/people/search', { words });

export type DoneFor =
  | 'exported'
  | 'corrected'
  | 'restricted'
  | 'restriction-announced'
  | 'held'
  | 'hold-lifted';
/** Notes on a request what was done for it. */
export const note = (id: Uuid, action: DoneFor) =>
  call<RequestRow>('POST', `${REQUESTS}/${id}/steps`, { action });

/** Makes a request of what a visitor has written; asked again with the same id, it is the same one. */
export const openFromConversation = (
  conversation: Uuid,
  made: { id: Uuid; kind: RequestKind; seq: number },
) =>
  call<{ id: Uuid; kind: RequestKind; dueOn: string }>(
    'POST',
    `/api/console/conversations/${conversation}/requests`,
    made,
  );

export const GROUNDS_OF_RESTRICTION = ['accuracy', 'unlawful', 'claims', 'objection'] as const;
export type RestrictionGround = (typeof GROUNDS_OF_RESTRICTION)[number];

export interface Restriction {
  id: Uuid;
  ground: RestrictionGround;
  askedBy: 'person' | 'officer';
  beganAt: Instant;
  announcedAt?: Instant;
  endsAt?: Instant;
}

export interface LegalHold {
  id: Uuid;
  reason: string;
  placedAt: Instant;
  reviewAt: Instant;
  liftedAt?: Instant;
}

const person = (contact: Uuid) => `/api/console/contacts/${contact}`;

export const restriction = (contact: Uuid) =>
  call<{ restriction?: Restriction | null }>('GET', `${person(contact)}/restriction`);
export const restrict = (contact: Uuid, ground: RestrictionGround) =>
  call<Restriction>('POST', `${person(contact)}/restriction`, { ground });
/** Tells the person that it ends, and when (GDPR Art. 18(3)). */
export const announceEnd = (contact: Uuid) => call<Restriction>('DELETE', `${person(contact)}/restriction`);
export const holds = (contact: Uuid) => call<LegalHold[]>('GET', `${person(contact)}/holds`);
export const hold = (contact: Uuid, made: { id: Uuid; reason: string; reviewAt: Instant }) =>
  call<LegalHold[]>('POST', `${person(contact)}/holds`, made);
export const liftHold = (contact: Uuid, id: Uuid) =>
  call<LegalHold[]>('DELETE', `${person(contact)}/holds/${id}`);

/** Something that a person can say is wrong. */
export interface Correctable {
  table: string;
  column: string;
  /** Of the value that is replaced; none where what the person says is kept beside it. */
  row?: Uuid | null;
  means: string;
  value?: string | null;
}

export const correctable = (contact: Uuid, language: string) =>
  call<Correctable[]>('GET', `${person(contact)}/corrections?language=${language}`);
export const correct = (
  contact: Uuid,
  made: { id: Uuid; table: string; column: string; row?: Uuid; text: string },
) =>
  call<{ result: 'replaced' | 'supplemented'; masked?: string[] | null }>(
    'POST',
    `${person(contact)}/corrections`,
    made,
  );

export interface Choice {
  id: Uuid;
  purpose: string;
  choice: 'given' | 'refused' | 'withdrawn' | 'objected' | 'allowed';
  at: Instant;
}

/** The choices of a person, each as it was made. */
export const choices = (contact: Uuid) => call<Choice[]>('GET', `${person(contact)}/consents`);
/** Makes a link that withdraws one consent, once. */
export const withdrawalLink = (contact: Uuid, purpose: string, language: string) =>
  call<{ path: string }>('POST', `${person(contact)}/consents/link`, { purpose, language });
/** What the purposes are called. */
export const purposes = (language: string) =>
  call<{ purposes: { id: string; name: string }[] }>(
    'GET',
    `/api/console/recipient-choices?language=${language}`,
  );
