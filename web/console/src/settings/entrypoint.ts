import type { FieldName, Team } from '@samtale/shared';
import type { EntrypointDraft, EntrypointSettings, EntrypointTexts } from '../api/entrypoints.ts';
import { type ProactiveForm, proactiveFormOf, proactiveOf } from './entrypoints/proactive.ts';
import { type ServiceForm, serviceFormOf, serviceOf } from './entrypoints/service.ts';
import { judge, originsOf } from './forms.ts';

export const LANGUAGES = ['nb', 'en'] as const;
export const FIELDS: readonly FieldName[] = ['name', 'email', 'phone'];
/** The purposes that visitors can be asked to consent to. */
export const CONSENTS = ['improve'] as const;
export type LanguageCode = (typeof LANGUAGES)[number];
export type Ask = 'no' | 'optional' | 'required';

/** An entrypoint as it stands in the form. */
export interface EntrypointForm {
  name: string;
  /** One a line. */
  origins: string;
  teamId: string;
  accent: string;
  languages: string[];
  texts: Record<LanguageCode, Record<keyof EntrypointTexts, string>>;
  fields: Record<FieldName, Ask>;
  consents: string[];
  service: ServiceForm;
  proactive: ProactiveForm[];
}

export type EntrypointProblems = Partial<
  Record<string, 'field.required' | 'entrypoints.origins.bad' | 'entrypoints.languages.none'>
>;

export function formOf(entrypoint: EntrypointSettings | null, teams: Team[], accent: string): EntrypointForm {
  return {
    name: entrypoint?.name ?? '',
    origins: entrypoint?.origins.join('\n') ?? '',
    teamId: entrypoint?.teamId ?? teams[0]?.id ?? '',
    accent: entrypoint?.accent ?? accent,
    languages: entrypoint ? [...entrypoint.languages] : [...LANGUAGES],
    texts: { nb: textsOf(entrypoint, 'nb'), en: textsOf(entrypoint, 'en') },
    fields: {
      name: askOf(entrypoint, 'name'),
      email: askOf(entrypoint, 'email'),
      phone: askOf(entrypoint, 'phone'),
    },
    consents: [...(entrypoint?.consents ?? [])],
    service: serviceFormOf(entrypoint?.service),
    proactive: proactiveFormOf(entrypoint?.proactive),
  };
}

function textsOf(entrypoint: EntrypointSettings | null, code: LanguageCode) {
  const known = entrypoint?.texts[code];
  return {
    title: known?.title ?? '',
    greeting: known?.greeting ?? '',
    launcher: known?.launcher ?? '',
    offline: known?.offline ?? '',
    online: known?.online ?? '',
    busy: known?.busy ?? '',
  };
}

function askOf(entrypoint: EntrypointSettings | null, name: FieldName): Ask {
  const field = entrypoint?.fields.find((one) => one.name === name);
  return field ? (field.required ? 'required' : 'optional') : 'no';
}

/** What is wrong with it, by field; a text's is `nb.title`. */
export function entrypointProblems(form: EntrypointForm): EntrypointProblems {
  const problems: EntrypointProblems = {};
  if (!form.name.trim()) problems.name = 'field.required';
  if (!originsOf(form.origins)) problems.origins = 'entrypoints.origins.bad';
  if (!form.languages.length) problems.languages = 'entrypoints.languages.none';
  if (!judge(form.accent, '.')?.good) problems.accent = 'field.required';
  for (const code of spoken(form)) {
    if (!form.texts[code].title.trim()) problems[`${code}.title`] = 'field.required';
    if (!form.texts[code].greeting.trim()) problems[`${code}.greeting`] = 'field.required';
  }
  return problems;
}

export function draftOf(form: EntrypointForm): EntrypointDraft {
  return {
    name: form.name.trim(),
    origins: originsOf(form.origins) ?? [],
    teamId: form.teamId,
    accent: form.accent.toLowerCase(),
    languages: form.languages,
    texts: Object.fromEntries(spoken(form).map((code) => [code, wording(form.texts[code])])),
    fields: FIELDS.filter((name) => form.fields[name] !== 'no').map((name) => ({
      name,
      required: form.fields[name] === 'required',
    })),
    consents: form.consents,
    service: serviceOf(form.service),
    proactive: proactiveOf(form.proactive, spoken(form)),
  };
}

function wording(texts: EntrypointForm['texts'][LanguageCode]): EntrypointTexts {
  const { title, greeting, launcher, offline, online, busy } = texts;
  return {
    title: title.trim(),
    greeting: greeting.trim(),
    launcher: launcher.trim() || null,
    offline: offline.trim() || null,
    online: online.trim() || null,
    busy: busy.trim() || null,
  };
}

/** The languages that are chosen, in our order. */
export function spoken(form: EntrypointForm): LanguageCode[] {
  return LANGUAGES.filter((code) => form.languages.includes(code));
}
