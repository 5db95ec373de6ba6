import type { Uuid } from '@samtale/shared';
import { call } from '../../api/client.ts';

/** What a company states of somebody who gets data. */
export interface RecipientDetails {
  name: string;
  role: string;
  task: { nb: string; en: string };
  purposes: string[];
  categories: string[];
  fields: string[];
  /** `EEA`, or a country's ISO 3166 code. */
  region: string;
  mechanism?: string | null;
  agreement: { kind: string; signedOn: string; expiresOn?: string | null; reference: string };
  contactPoint: string;
  hosts: string[];
}

export interface Recipient {
  id: Uuid;
  /** Stated in the installation's configuration: not to be changed here. */
  installed: boolean;
  details: RecipientDetails;
  endedAt?: string;
}

export interface Choice {
  id: string;
  name: string;
  source?: string | null;
}

export interface RecipientChoices {
  roles: Choice[];
  agreements: Choice[];
  agreementsOfRoles: Record<string, string[]>;
  mechanisms: Choice[];
  adequate: { country: string; decision: string; limits?: string }[];
  purposes: Choice[];
  categories: { id: string; name: string; purposes: string[]; items: Choice[] }[];
}

/** What a recipient is to be told of a person. */
export interface RecipientTask {
  id: Uuid;
  name: string;
  contactPoint?: string;
  change: 'correction' | 'erasure' | 'restriction';
  contact?: Uuid;
  /** A line each; gone with the answer. */
  knownBy?: string;
  openedAt: string;
  dueAt: string;
  overdue: boolean;
  toldAt?: string;
  toldBy?: string;
  answer?: TaskAnswer;
  answeredAt?: string;
}

export type TaskAnswer = 'done' | 'impossible' | 'disproportionate';

const PATH = '/api/console/recipients';
const TASKS = '/api/console/recipient-tasks';

export const recipients = () => call<Recipient[]>('GET', PATH);
export const choices = (language: string) =>
  call<RecipientChoices>('GET', `/api/console/recipient-choices?${new URLSearchParams({ language })}`);
export const save = (id: Uuid | null, details: RecipientDetails) =>
  id ? call<Recipient>('PUT', `${PATH}/${id}`, details) : call<Recipient>('POST', PATH, details);
export const end = (id: Uuid) => call<void>('DELETE', `${PATH}/${id}`);
export const tasks = () => call<RecipientTask[]>('GET', TASKS);
export const told = (id: Uuid) => call<void>('POST', `${TASKS}/${id}/telling`);
export const answered = (id: Uuid, answer: TaskAnswer) =>
  call<void>('POST', `${TASKS}/${id}/answer`, { answer });
