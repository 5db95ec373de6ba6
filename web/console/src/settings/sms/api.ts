import type { Instant, Uuid } from '@samtale/shared';
import { call } from '../../api/client.ts';

const INBOXES = '/api/console/sms-inboxes';

/** How SMS travel between us and the networks: by a line of our own, or by somebody's API. */
export const WAYS = ['smpp', 'twilio', 'link', 'sveve'] as const;
export type Way = (typeof WAYS)[number];
export type Gateway = Exclude<Way, 'smpp'>;

export const SMPP_LINES = ['tls', 'plain'] as const;
export type SmppLine = (typeof SMPP_LINES)[number];

export const TROUBLES = [
  'host',
  'port',
  'tls',
  'protocol',
  'sign_in',
  'not_permitted',
  'timeout',
  'line',
] as const;
export type Trouble = (typeof TROUBLES)[number];

export const SENT = ['taken', 'later', 'refused', 'unknown', 'stopped'] as const;
export type Sent = (typeof SENT)[number];

/** How a centre writes what it calls an SMS: alike in its answers and receipts, or hexadecimal in one of them. */
export const ID_FORMS = ['same', 'hex_answers', 'hex_receipts'] as const;
export type IdForm = (typeof ID_FORMS)[number];

/** A line to a message centre (SMPP 3.4) as it is kept; its password is not told. */
export interface Smpp {
  host: string;
  port: number;
  line: SmppLine;
  systemId: string;
  systemType: string;
  /** How many messages may be under way at once. */
  window: number;
  /** None stands for the first. */
  ids?: IdForm;
}

/** What we are at a gateway. */
export interface GatewayAccount {
  account: string;
  /** Where its API is; null for the usual address. */
  base: string | null;
  /** Of LINK Mobility only: whom it knows us as, and by which gate its receipts come. */
  partner: string | null;
  gate: string | null;
}

/** A number that is written to and answered from. */
export interface SmsInbox {
  id: Uuid;
  name: string;
  sender: string;
  /** Whether people can answer, and stop: letters cannot be answered. */
  answerable: boolean;
  way: Way;
  smpp: Smpp | null;
  gateway: GatewayAccount | null;
  /** Of numbers without a country code (ISO 3166-1). */
  region: string;
  active: boolean;
  /** Where the gateway is to tell us of messages; null where it tells by our own line. */
  callback: string | null;
  connectedAt: Instant | null;
  trouble: string | null;
  /** Parts of long messages that wait for the rest. */
  unwhole: number;
}

/** Without a secret the one that is kept stays. */
export interface WantedSmsInbox extends Pick<SmsInbox, 'sender' | 'way' | 'region' | 'active'> {
  smpp: (Smpp & { password: string | null }) | null;
  gateway: (GatewayAccount & { secret: string | null }) | null;
}
/** Of a new one only. */
export interface NewSmsInbox {
  name: string;
  teamId: Uuid;
  languages: string[];
}

export interface SmsTrial {
  trouble: string | null;
  /** What came of the test message; null if none was sent. */
  sent: Sent | null;
}

export const smsInboxes = () => call<SmsInbox[]>('GET', INBOXES);
export const createSmsInbox = (wanted: NewSmsInbox & WantedSmsInbox) =>
  call<{ id: Uuid }>('POST', INBOXES, wanted);
export const changeSmsInbox = (id: Uuid, wanted: WantedSmsInbox) =>
  call<void>('PUT', `${INBOXES}/${id}`, wanted);
export const trySmsInbox = (id: Uuid, to: string | null) =>
  call<SmsTrial>('POST', `${INBOXES}/${id}/trial`, { to });
