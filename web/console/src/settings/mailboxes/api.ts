import type { Instant, Uuid } from '@samtale/shared';
import { call } from '../../api/client.ts';

const MAILBOXES = '/api/console/mailboxes';

export type Line = 'tls' | 'starttls' | 'plain';
export const TROUBLES = [
  'host',
  'port',
  'tls',
  'protocol',
  'sign_in',
  'sign_in_again',
  'app',
  'folder',
  'not_permitted',
  'line',
  'not_listening',
] as const;
export type Trouble = (typeof TROUBLES)[number];

/** How mail comes in: fetched from a mailbox, or handed in by the company's own mail server. */
export const WAYS = ['imap', 'lmtp'] as const;
export type Way = (typeof WAYS)[number];

/** When a mail is taken out of the mailbox. */
export const CLEARINGS = ['erasure', 'leave', 'trash', 'delete'] as const;
export type Clearing = (typeof CLEARINGS)[number];

/** Who keeps a mailbox that is opened by signing in there. */
export const PROVIDERS = ['microsoft', 'google', 'other'] as const;
export type ProviderName = (typeof PROVIDERS)[number];

/** How a mailbox is opened at its provider; what opens it is not told. */
export interface SignIn {
  provider: ProviderName;
  /** The company's directory, at Microsoft. */
  tenant?: string | null;
  authorization: string;
  token: string;
  scope: string;
  clientId: string;
  /** Whether a secret is kept. */
  secret: boolean;
  /** None: nobody has signed in, or somebody has to again. */
  signedInAt?: Instant | null;
}
/** Without a secret it keeps the one it has; a provider that is known has its own addresses. */
export type WantedSignIn = Pick<SignIn, 'provider' | 'clientId'> & {
  tenant: string | null;
  authorization: string | null;
  token: string | null;
  scope: string | null;
  clientSecret: string | null;
};

/** A mail server as it is kept; its password is not told. */
export interface Server {
  host: string;
  port: number;
  line: Line;
  user: string | null;
}

/** A mailbox that is read and answered by. */
export interface Mailbox {
  id: Uuid;
  name: string;
  teamId?: Uuid | null;
  languages: string[];
  /** None: by passwords. */
  signIn?: SignIn | null;
  way: Way;
  addresses: string[];
  /** None: mail is handed in, and there is no mailbox. */
  imap?: Server | null;
  folder: string;
  smtp: Server;
  trusted: string[];
  tagged: boolean;
  clearing: Clearing;
  active: boolean;
  /** What stands below each answer; none: the usual. */
  signature?: string | null;
  /** Mails there that have neither been taken in nor set aside, and since when there are any. */
  untaken: number;
  untakenSince: Instant | null;
  /** When it was last read, or mail was last handed in. */
  checkedAt: Instant | null;
  trouble: Trouble | null;
  setAside: SetAside[];
}

/** A mail that could not be taken in; it lies in the mailbox, or here if it was handed in. */
export interface SetAside {
  validity: number;
  uid: number;
  reason: string;
  tries: number;
  size: number | null;
  at: Instant;
}

/** Without a password a server keeps the one it has. */
export type WantedServer = Server & { password: string | null };
export type WantedMailbox = Pick<Mailbox, 'way' | 'addresses' | 'trusted' | 'tagged' | 'active'> & {
  name: string;
  teamId: string;
  languages: string[];
  signIn: WantedSignIn | null;
  /** None of these where mail is handed in. */
  imap: WantedServer | null;
  folder: string | null;
  clearing: Clearing | null;
  smtp: WantedServer;
  signature: string | null;
};

export interface Found {
  reading: Trouble | null;
  sending: Trouble | null;
  /** Where mail is handed in, and when some last was. */
  handedInAt?: string | null;
  cameAt?: Instant | null;
}

export const mailboxes = () => call<Mailbox[]>('GET', MAILBOXES);
export const createMailbox = (wanted: WantedMailbox) => call<{ id: Uuid }>('POST', MAILBOXES, wanted);
export const changeMailbox = (id: Uuid, wanted: WantedMailbox) =>
  call<void>('PUT', `${MAILBOXES}/${id}`, wanted);
const aside = (id: Uuid, mail: SetAside) => `${MAILBOXES}/${id}/set-aside/${mail.validity}/${mail.uid}`;
/** Tries to take a mail in again; answers why it still cannot be, or null. */
export const tryAgain = async (id: Uuid, mail: SetAside) =>
  (await call<{ reason: string | null }>('POST', `${aside(id, mail)}/retry`)).reason;
/** Leaves a mail where it is, and off the list; one that was handed in is deleted. */
export const leave = (id: Uuid, mail: SetAside) => call<void>('DELETE', aside(id, mail));
export const tryMailbox = (id: Uuid) => call<Found>('POST', `${MAILBOXES}/${id}/trial`);
/** Where a provider sends browsers back to, as it has to stand in a registration there. */
export const returnAddress = async () =>
  (await call<{ address: string }>('GET', `${MAILBOXES}/sign-in`)).address;
/** Where to go, to open a mailbox at its provider. */
export const wayToProvider = async (id: Uuid) =>
  (await call<{ address: string }>('POST', `${MAILBOXES}/${id}/sign-in`)).address;
/** Hands on what the provider sent the browser back with; answers which mailbox is open now. */
export const answerOfProvider = async (answer: { state: string; code: string | null }) =>
  (
    await call<{ id: Uuid }>('POST', `${MAILBOXES}/sign-in/answer`, {
      state: answer.state,
      code: answer.code,
    })
  ).id;
