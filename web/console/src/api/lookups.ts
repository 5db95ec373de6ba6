import type { Uuid } from '@samtale/shared';
import { call } from './client.ts';

export const FIELDS = ['name', 'email', 'address', 'mobile'] as const;
export type LookUpField = (typeof FIELDS)[number];

/** Something that was found elsewhere; source and reason in words. */
export interface LookUp {
  id: Uuid;
  field: LookUpField;
  value: string;
  source: string;
  reason: string;
  at: string;
  /** The last day on which the person can be told: 2026-12-22. */
  dueOn: string;
  told: boolean;
}

export interface LookUpChoice {
  id: string;
  name: string;
  /** It has to be said which one. */
  named: boolean;
}

export interface LookUps {
  lookUps: LookUp[];
  /** None also where the company looks nothing up. */
  missing: LookUpField[];
  sources: LookUpChoice[];
  reasons: LookUpChoice[];
}

export interface FoundElsewhere {
  id: Uuid;
  field: LookUpField;
  value: string;
  source: string;
  sourceName: string | null;
  reason: string;
  why: string;
}

const path = (conversation: Uuid, language: string) =>
  `/api/console/conversations/${conversation}/look-ups?${new URLSearchParams({ language })}`;

export const lookUpsOf = (conversation: Uuid, language: string) =>
  call<LookUps>('GET', path(conversation, language));
export const lookUp = (conversation: Uuid, language: string, found: FoundElsewhere) =>
  call<LookUps>('POST', path(conversation, language), found);
