import type { Instant, Uuid } from '@samtale/shared';
import { call } from '../../api/client.ts';

const FORMS = '/api/console/forms';
const SET_ASIDE = '/api/console/set-aside-forms';

export const KINDS = [
  'name',
  'email',
  'phone',
  'text',
  'long_text',
  'choice',
  'date',
  'checkbox',
  'file',
  'consent',
] as const;
export type Kind = (typeof KINDS)[number];
export type LanguageCode = 'nb' | 'en';
/** A text in each language of the form. */
export type Words = Partial<Record<LanguageCode, string>>;

export interface FormField {
  id: string;
  kind: Kind;
  required: boolean;
  labels: Words;
  options: Words[];
  /** Of the register; of a consent the one that is consented to. */
  purpose: string;
}

export interface FormTexts {
  title: string;
  lead?: string;
  thanks?: string;
}

export interface WebForm {
  id: Uuid;
  inboxId: Uuid;
  teamId: Uuid;
  name: string;
  languages: LanguageCode[];
  origins: string[];
  texts: Partial<Record<LanguageCode, FormTexts>>;
  fields: FormField[];
  published: boolean;
}

/** What a kind of field is kept as, and what it may be asked for. */
export interface KindRule {
  kind: Kind;
  category: Words;
  purposes: { id: string; name: Words }[];
}

export const REASONS = ['trap', 'quick', 'many', 'links'] as const;

export interface SetAsideForm {
  id: Uuid;
  form: string;
  contactId: Uuid;
  reason: (typeof REASONS)[number];
  at: Instant;
  text: string;
}

export type WantedForm = Omit<WebForm, 'id'>;

export const webForms = () => call<{ forms: WebForm[]; kinds: KindRule[] }>('GET', FORMS);
export const saveForm = (id: Uuid | null, wanted: WantedForm) =>
  id ? call<WebForm>('PUT', `${FORMS}/${id}`, wanted) : call<WebForm>('POST', FORMS, wanted);
export const previewForm = (wanted: WantedForm) => call<{ html: string }>('POST', `${FORMS}/preview`, wanted);
export const setAsideForms = () => call<SetAsideForm[]>('GET', SET_ASIDE);
export const releaseForm = (id: Uuid) => call<void>('POST', `${SET_ASIDE}/${id}/release`);
export const deleteForm = (id: Uuid) => call<void>('DELETE', `${SET_ASIDE}/${id}`);
