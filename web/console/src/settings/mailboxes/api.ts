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
  deletes: boolean;
  active: boolean;
  checkedAt: Instant | null;
  trouble: Trouble | null;
  setAside: { uid: number; reason: string; at: Instant }[];
}

/** Without a password a server keeps the one it has. */
export type WantedServer = Server & { password: string | null };
export type WantedMailbox = Pick<
  Mailbox,
  'addresses' | 'folder' | 'trusted' | 'tagged' | 'deletes' | 'active'
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
export const tryMailbox = (id: Uuid) => call<Found>('POST', `${MAILBOXES}/${id}/trial`);
