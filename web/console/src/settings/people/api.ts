import type { Role, Uuid } from '@samtale/shared';
import { call } from '../../api/client.ts';

/** Somebody who answers, is to, or has; as administrators see them. */
export interface StaffMember {
  id: Uuid;
  name: string;
  email: string;
  roles: Role[];
  teams: Uuid[];
  capacity: number;
  language: string;
  state: 'invited' | 'active' | 'closed';
  /** When last here, roughly; left out if never, as far as is kept. */
  seen?: 'day' | 'week' | 'month' | 'longer';
  invitedUntil?: string;
  closedAt?: string;
}

export type MemberDraft = Pick<StaffMember, 'name' | 'email' | 'roles' | 'teams' | 'capacity' | 'language'>;

/** A link that works once: told now, and never again. */
export interface MadeLink {
  link: { token: string; expires: string };
  mailed: boolean;
}

const STAFF = '/api/console/staff';

export const staff = () => call<StaffMember[]>('GET', STAFF);
export const invite = (draft: MemberDraft) => call<MadeLink & { agent: Uuid }>('POST', STAFF, draft);
export const changeMember = (id: Uuid, draft: MemberDraft) => call<void>('PUT', `${STAFF}/${id}`, draft);
export const closeMember = (id: Uuid) => call<void>('DELETE', `${STAFF}/${id}`);
export const inviteAgain = (id: Uuid) => call<MadeLink>('POST', `${STAFF}/${id}/invitation`, {});
export const revokeInvitation = (id: Uuid) => call<void>('DELETE', `${STAFF}/${id}/invitation`);
export const makePasswordLink = (id: Uuid) => call<MadeLink>('POST', `${STAFF}/${id}/password-link`, {});

/** Where a link leads: a page of this console, with the token behind the hash, which browsers do not send. */
export function linkTo(page: 'invitation' | 'password', token: string, origin: string): string {
  return `${origin}/console/#/${page}/${token}`;
}

/** After closing, as the register has it: the name and the address go, what was answered stays. */
const FORGOTTEN_AFTER_DAYS = 180;

export function forgottenOn(closedAt: string): Date {
  const day = new Date(closedAt);
  day.setDate(day.getDate() + FORGOTTEN_AFTER_DAYS);
  return day;
}
