import type {
  Agent,
  AgentAvailability,
  CannedReply,
  ConversationDetail,
  Me,
  MessagePage,
  Outgoing,
  Row,
  RowPage,
  Team,
  Uuid,
  View,
} from '@samtale/shared';
import type { KeptUnderLaw } from '../privacy/archive/api.ts';
import { call } from './client.ts';

/** The console's requests, one function each. */

export const signIn = (email: string, password: string) =>
  call<Me>('POST', '/api/console/session', { email, password });
export const me = () => call<Me>('GET', '/api/console/session');
export const signOut = () => call<void>('DELETE', '/api/console/session');

export interface Setup {
  token: string;
  account: { name: string; language: string };
  name: string;
  email: string;
  password: string;
}
export const setUp = (setup: Setup) => call<Me>('POST', '/api/setup', setup);

export const setAvailability = (availability: AgentAvailability) =>
  call<void>('PUT', '/api/console/availability', { availability });
export const agents = () => call<Agent[]>('GET', '/api/console/agents');
export const teams = () => call<Team[]>('GET', '/api/console/teams');

const CONVERSATIONS = '/api/console/conversations';

export function rows(
  view: View,
  cursor: string | null,
  label: Uuid | null = null,
  limit = view === 'unassigned' ? 100 : 50,
): Promise<RowPage> {
  const query = new URLSearchParams({ view, limit: String(limit) });
  if (cursor) query.set('cursor', cursor);
  if (label) query.set('label', label);
  return call('GET', `${CONVERSATIONS}?${query}`);
}
/** Rows as they stand now; those that are not found are left out. */
export const rowsOf = (ids: Uuid[]) => call<{ rows: Row[] }>('GET', `${CONVERSATIONS}?ids=${ids.join(',')}`);
export const conversation = (id: Uuid) => call<ConversationDetail>('GET', `${CONVERSATIONS}/${id}`);
export const messagesBefore = (id: Uuid, before: number, limit = 50) =>
  call<MessagePage>('GET', `${CONVERSATIONS}/${id}/messages?before=${before}&limit=${limit}`);
export const outgoing = (id: Uuid) => call<Outgoing[]>('GET', `${CONVERSATIONS}/${id}/outgoing`);
export const sendAgain = (id: Uuid, message: Uuid) =>
  call<void>('POST', `${CONVERSATIONS}/${id}/outgoing/${message}/retry`);
export const takeBack = (id: Uuid, message: Uuid) =>
  call<void>('POST', `${CONVERSATIONS}/${id}/outgoing/${message}/withdraw`);
export const pick = (id: Uuid) => call<Row>('POST', `${CONVERSATIONS}/${id}/pick`);
export const close = (id: Uuid) => call<Row>('POST', `${CONVERSATIONS}/${id}/close`);
export type Receiver = { agentId: Uuid } | { teamId: Uuid };
/** Answers nothing: the conversation may be out of one's reach afterwards. */
export const transfer = (id: Uuid, to: Receiver) =>
  call<undefined>('POST', `${CONVERSATIONS}/${id}/transfer`, to);

/** What the server keeps of what one has begun to write. */
export interface KeptDraft {
  kind: 'reply' | 'note';
  id: Uuid;
  text: string;
  changedAt: string;
}
/** Where one has begun to write. */
export const draftsAnywhere = () => call<Uuid[]>('GET', '/api/console/drafts');
export const draftsOf = (id: Uuid) => call<KeptDraft[]>('GET', `${CONVERSATIONS}/${id}/drafts`);
/** Refused with 409 if another window has kept something since `after`; a blank text ends the draft. */
export const keepDraft = (
  id: Uuid,
  kind: KeptDraft['kind'],
  change: { id: Uuid; after: Uuid | null; text: string },
) => call<void>('PUT', `${CONVERSATIONS}/${id}/drafts/${kind}`, change, true);

const CONTACTS = '/api/console/contacts';
/** Where all that is kept of a person is downloaded from. */
export const exportOf = (contact: Uuid, language: string) =>
  `${CONTACTS}/${contact}/export?${new URLSearchParams({ language })}`;
/** What shows that an erasure was done: gone from here at one time, and from every backup from a day on. */
export interface ErasureReceipt {
  id: Uuid;
  erasedAt: string;
  unrecoverableFrom: string;
  /** What a law demands to be kept all the same. */
  kept: KeptUnderLaw[];
  /** Who has had data of the person, and is told to erase it. */
  recipients?: { name: string; dueAt: string; answeredAt?: string | null }[];
  /** Of the contacts that were linked with this one, and went with it. */
  linked?: ErasureReceipt[];
}

/** Erases a person for good; asked again with the same id of the erasure, nothing more happens. */
export const eraseContact = (contact: Uuid, erasure: Uuid) =>
  call<ErasureReceipt>('POST', `${CONTACTS}/${contact}/erasure`, { id: erasure });

const CANNED = '/api/console/canned-replies';
export type CannedDraft = Omit<CannedReply, 'id'>;

export const cannedReplies = () => call<CannedReply[]>('GET', CANNED);
export const saveCanned = (id: Uuid | null, draft: CannedDraft) =>
  id ? call<CannedReply>('PUT', `${CANNED}/${id}`, draft) : call<CannedReply>('POST', CANNED, draft);
export const deleteCanned = (id: Uuid) => call<void>('DELETE', `${CANNED}/${id}`);
