import type { Uuid } from '@samtale/shared';
import { call } from '../../api/client.ts';

export type Risk = 'none' | 'risk' | 'high';

/** What is known of a breach. */
export interface BreachDetails {
  noticedAt: string;
  happenedFrom?: string | null;
  happenedTo?: string | null;
  account: string;
  consequences?: string | null;
  measures?: string | null;
  assessment?: string | null;
  risk?: Risk | null;
  categories: string[];
  persons?: number | null;
  records?: number | null;
}

export interface Breach {
  id: Uuid;
  details: BreachDetails;
  /** When the authority is told at the latest. */
  dueAt: string;
  report?: { at: string; reference?: string; lateReason?: string };
  persons?: { at?: string; ground?: string; reason?: string };
  phases: { at: string; text: string }[];
  recordedAt: string;
  closedAt?: string;
}

export interface BreachChoices {
  categories: { id: string; name: string }[];
  /** Why persons need not be told. */
  grounds: { id: string; name: string; source: string }[];
  hours: number;
}

const PATH = '/api/console/breaches';

export const breaches = () => call<Breach[]>('GET', PATH);
export const choices = (language: string) =>
  call<BreachChoices>('GET', `/api/console/breach-choices?${new URLSearchParams({ language })}`);
export const save = (id: Uuid | null, details: BreachDetails) =>
  id ? call<Breach>('PUT', `${PATH}/${id}`, details) : call<Breach>('POST', PATH, details);
export const report = (id: Uuid, told: { at: string; reference: string | null; lateReason: string | null }) =>
  call<Breach>('POST', `${PATH}/${id}/report`, told);
export const tellPersons = (id: Uuid, told: { at: string } | { ground: string; reason: string }) =>
  call<Breach>('POST', `${PATH}/${id}/persons`, told);
export const addPhase = (id: Uuid, text: string) => call<Breach>('POST', `${PATH}/${id}/phases`, { text });
export const close = (id: Uuid) => call<Breach>('POST', `${PATH}/${id}/closing`);
/** Where the register is downloaded from, for the authority. */
export const registerOf = (form: 'page' | 'sheet', language: string) =>
  `/api/console/breach-register/${form}?${new URLSearchParams({ language })}`;

/** Where a breach stands: the first thing that is still to be done. */
export type BreachState = 'closed' | 'assess' | 'report' | 'late' | 'persons' | 'close';

export function stateOf(breach: Breach, now: number): BreachState {
  const { risk } = breach.details;
  if (breach.closedAt) return 'closed';
  if (!breach.report && risk !== 'none' && Date.parse(breach.dueAt) < now) return 'late';
  if (!risk) return 'assess';
  if (risk !== 'none' && !breach.report) return 'report';
  return risk === 'high' && !breach.persons ? 'persons' : 'close';
}

/** Whole hours until the authority is told at the latest; less than none when it is over. */
export const hoursLeft = (breach: Breach, now: number) =>
  Math.floor((Date.parse(breach.dueAt) - now) / 3_600_000);
