import type { Instant, Uuid } from '@samtale/shared';
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

/** A request in the list. */
export interface RequestRow {
  id: Uuid;
  /** None when the person is gone. */
  contact?: { id: Uuid; name?: string | null } | null;
  kind: RequestKind;
  state: RequestState;
  source: 'portal' | 'conversation' | 'staff';
  language: string;
  receivedAt: Instant;
  /** A day. */
  dueOn: string;
  /** 0 on the last day, negative when it is over. */
  daysLeft: number;
  near: boolean;
  extensible: boolean;
  extendedAt?: Instant | null;
  endedAt?: Instant | null;
  conversationId?: Uuid | null;
  messageId?: Uuid | null;
}

export interface RequestCounts {
  open: number;
  near: number;
  overdue: number;
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
}

export interface OpenedRequest {
  request: RequestRow;
  article: string;
  text?: string | null;
  ground?: Ground | null;
  steps: RequestStep[];
  grounds: Ground[];
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
