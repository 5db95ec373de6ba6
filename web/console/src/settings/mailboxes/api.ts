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
  'folder',
  'not_permitted',
  'line',
] as const;
export type Trouble = (typeof TROUBLES)[number];

/** When a mail is taken out of the mailbox. */
export const CLEARINGS = ['erasure', 'leave', 'trash', 'delete'] as const;
export type Clearing = (typeof CLEARINGS)[number];

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
  addresses: string[];
  imap: Server;
  folder: string;
  smtp: Server;
  trusted: string[];
  tagged: boolean;
  clearing: Clearing;
  active: boolean;
  /** Mails there that have neither been taken in nor set aside, and since when there are any. */
  untaken: number;
  untakenSince: Instant | null;
  checkedAt: Instant | null;
  trouble: Trouble | null;
  setAside: SetAside[];
}

/** A mail that could not be taken in; it lies in the mailbox. */
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
export type WantedMailbox = Pick<
  Mailbox,
  'addresses' | 'folder' | 'trusted' | 'tagged' | 'clearing' | 'active'
> & { imap: WantedServer; smtp: WantedServer };
/** Of a new one only. */
export interface NewMailbox {
  name: string;
  teamId: Uuid;
  languages: string[];
}

export interface Found {
  reading: Trouble | null;
  sending: Trouble | null;
}

export const mailboxes = () => call<Mailbox[]>('GET', MAILBOXES);
export const createMailbox = (wanted: NewMailbox & WantedMailbox) =>
  call<{ id: Uuid }>('POST', MAILBOXES, wanted);
export const changeMailbox = (id: Uuid, wanted: WantedMailbox) =>
  call<void>('PUT', `${MAILBOXES}/${id}`, wanted);
const aside = (id: Uuid, mail: SetAside) => `${MAILBOXES}/${id}/set-aside/${mail.validity}/${mail.uid}`;
/** Tries to take a mail in again; answers why it still cannot be, or null. */
export const tryAgain = async (id: Uuid, mail: SetAside) =>
  (await call<{ reason: string | null }>('POST', `${aside(id, mail)}/retry`)).reason;
/** Leaves a mail where it is, and off the list. */
export const leave = (id: Uuid, mail: SetAside) => call<void>('DELETE', aside(id, mail));
export const tryMailbox = (id: Uuid) => call<Found>('POST', `${MAILBOXES}/${id}/trial`);
