import type { Uuid } from '@samtale/shared';
import { call } from '../../api/client.ts';
import type { LookUpField } from '../../api/lookups.ts';

/** Somebody of whom something was looked up, and who does not know. */
export interface Untold {
  contact: Uuid;
  name?: string;
  dueOn: string;
  daysLeft: number;
  near: boolean;
  overdue: boolean;
  /** Neither the portal nor a mail gets there by itself. */
  byHand: boolean;
  lookUps: { id: Uuid; field: LookUpField; source: string; reason: string; why: string; at: string }[];
}

export interface Telling {
  people: Untold[];
  /** Cases in which nothing has to be told, and where they stand. */
  exemptions: { id: string; article: string; name: string }[];
}

const PATH = '/api/console/privacy/look-ups';

export const untold = (language: string) =>
  call<Telling>('GET', `${PATH}?${new URLSearchParams({ language })}`);
export const told = (contact: Uuid, exemption: string | null, text: string) =>
  call<void>('POST', `${PATH}/${contact}/telling`, { exemption, text });
