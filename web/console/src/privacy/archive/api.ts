import type { Uuid } from '@samtale/shared';
import { call } from '../../api/client.ts';

/** A piece of documentation that a law demands to be kept, without what it says. */
export interface Archived {
  id: Uuid;
  law: string;
  kind: string;
  financialYear: number;
  /** The last day: 2031-12-31. */
  keptUntil: string;
  author: 'visitor' | 'agent';
  saidAt: string;
  keptAt: string;
  /** Nothing leads to the person any more. */
  erased: boolean;
}

export interface ArchivedDocument {
  entry: Archived;
  name?: string;
  text: string;
  reason: string;
  keptBy: string;
}

export interface ArchiveGround {
  id: string;
  name: string;
  law: string;
  kinds: { id: string; name: string }[];
}

export interface ArchiveChoices {
  grounds: ArchiveGround[];
  /** How many messages of one conversation can be kept. */
  limit: number;
}

export interface Keeping {
  id: Uuid;
  seq: number;
  ground: string;
  kind: string;
  financialYear: number;
  reason: string;
}

/** What an erasure leaves under one law until one date. */
export interface KeptUnderLaw {
  ground: string;
  law: string;
  until: string;
  entries: number;
}

const PATH = '/api/console/archive';
const worded = (language: string) => new URLSearchParams({ language });

export const archive = (language: string) => call<Archived[]>('GET', `${PATH}?${worded(language)}`);
export const document = (id: Uuid, language: string) =>
  call<ArchivedDocument>('GET', `${PATH}/${id}?${worded(language)}`);
export const choices = (language: string) =>
  call<ArchiveChoices>('GET', `/api/console/archive-choices?${worded(language)}`);
export const keep = (conversation: Uuid, keeping: Keeping, language: string) =>
  call<Archived>('POST', `/api/console/conversations/${conversation}/archive?${worded(language)}`, keeping);
export const keptUnderLaw = (contact: Uuid) =>
  call<KeptUnderLaw[]>('GET', `/api/console/contacts/${contact}/archive`);

/** The financial years that a message can belong to: its own first, then those beside it. */
export function yearsOf(at: string): number[] {
  const own = Number(
    new Intl.DateTimeFormat('en', { timeZone: 'Europe/Oslo', year: 'numeric' }).format(new Date(at)),
  );
  return [own, own - 1, own + 1];
}
