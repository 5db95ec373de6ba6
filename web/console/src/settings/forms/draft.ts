import type { Team, Uuid } from '@samtale/shared';
import type { FormField, Kind, KindRule, LanguageCode, WantedForm, WebForm, Words } from './api.ts';

export const LANGUAGES: readonly LanguageCode[] = ['nb', 'en'];

/** A field as it stands in the builder: the options of a choice are lines of a text. */
export interface FieldDraft {
  id: string;
  kind: Kind;
  required: boolean;
  labels: Record<LanguageCode, string>;
  options: Record<LanguageCode, string>;
  purpose: string;
}

/** A form as it stands in the builder. */
export interface FormDraft {
  inboxId: Uuid;
  teamId: Uuid;
  name: string;
  languages: LanguageCode[];
  /** One a line. */
  origins: string;
  texts: Record<LanguageCode, { title: string; lead: string; thanks: string }>;
  fields: FieldDraft[];
  published: boolean;
}

type Labels = Record<Kind, Record<LanguageCode, string>>;

/** What a field of a kind is called before somebody words it. */
export const USUAL: Labels = {
  name: { nb: 'Navn', en: 'Name' },
  email: { nb: 'E-post', en: 'E-mail' },
  phone: { nb: 'Telefon', en: 'Telephone' },
  text: { nb: '', en: '' },
  long_text: { nb: 'Hva kan vi hjelpe deg med?', en: 'What can we help you with?' },
  choice: { nb: '', en: '' },
  date: { nb: 'Dato', en: 'Date' },
  checkbox: { nb: '', en: '' },
  file: { nb: 'Vedlegg', en: 'Attachments' },
  consent: { nb: '', en: '' },
};

const SINGLE: readonly Kind[] = ['name', 'email', 'phone'];

export function draftOf(
  form: WebForm | null,
  teams: Team[],
  inboxes: { id: Uuid }[],
  rules: KindRule[],
): FormDraft {
  const texts = (code: LanguageCode) => {
    const { title = '', lead = '', thanks = '' } = form?.texts[code] ?? {};
    return { title, lead, thanks };
  };
  return {
    inboxId: form?.inboxId ?? inboxes[0]?.id ?? '',
    teamId: form?.teamId ?? teams[0]?.id ?? '',
    name: form?.name ?? '',
    languages: form ? [...form.languages] : [...LANGUAGES],
    origins: form?.origins.join('\n') ?? '',
    texts: { nb: texts('nb'), en: texts('en') },
    fields:
      form?.fields.map(fieldDraft) ??
      (['name', 'email', 'long_text'] as const)
        .map((kind) => added(kind, rules))
        .filter((field) => field !== null),
    published: form?.published ?? false,
  };
}

function fieldDraft(field: FormField): FieldDraft {
  const lines = (code: LanguageCode) => field.options.map((option) => option[code] ?? '').join('\n');
  return {
    ...field,
    labels: { nb: field.labels.nb ?? '', en: field.labels.en ?? '' },
    options: { nb: lines('nb'), en: lines('en') },
  };
}

/** A new field of a kind; null where the company's register has no room for it. */
export function added(kind: Kind, rules: KindRule[], taken: FieldDraft[] = []): FieldDraft | null {
  const purposes = rules.find((rule) => rule.kind === kind)?.purposes ?? [];
  const purpose = purposes.find(
    ({ id }) => kind !== 'consent' || !taken.some((field) => field.purpose === id),
  );
  if (!purpose || (SINGLE.includes(kind) && taken.some((field) => field.kind === kind))) return null;
  return {
    id: crypto.randomUUID().slice(0, 8),
    kind,
    required: kind === 'email' || kind === 'long_text',
    labels: { ...USUAL[kind] },
    options: { nb: '', en: '' },
    purpose: purpose.id,
  };
}

/** The form as the server takes it. */
export function wanted(draft: FormDraft): WantedForm {
  const spoken = draft.languages;
  const texts: WantedForm['texts'] = {};
  for (const code of spoken) {
    const { title, lead, thanks } = draft.texts[code];
    texts[code] = {
      title: title.trim(),
      ...(lead.trim() && { lead: lead.trim() }),
      ...(thanks.trim() && { thanks: thanks.trim() }),
    };
  }
  return {
    ...draft,
    name: draft.name.trim(),
    origins: draft.origins.split(/[\s,]+/).filter(Boolean),
    texts,
    fields: draft.fields.map((field) => ({
      ...field,
      labels: field.kind === 'consent' ? {} : worded(spoken, (code) => field.labels[code].trim()),
      options: field.kind === 'choice' ? options(spoken, field) : [],
    })),
  };
}

function worded(spoken: readonly LanguageCode[], text: (code: LanguageCode) => string): Words {
  return Object.fromEntries(spoken.map((code) => [code, text(code)]));
}

function options(spoken: readonly LanguageCode[], field: FieldDraft): Words[] {
  const lines = spoken.map((code) =>
    field.options[code]
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  );
  const count = Math.max(0, ...lines.map((each) => each.length));
  return Array.from({ length: count }, (_, place) =>
    Object.fromEntries(spoken.map((code, index) => [code, lines[index]?.[place] ?? ''])),
  );
}

/** Moves the field at a place one up (-1) or down (1); where it then stands. */
export function moved(fields: FieldDraft[], place: number, by: -1 | 1): number {
  const to = place + by;
  const field = fields[place];
  if (!field || to < 0 || to >= fields.length) return place;
  fields.splice(place, 1);
  fields.splice(to, 0, field);
  return to;
}

export function address(id: Uuid, origin: string): string {
  return `${origin}/form/${id}`;
}

/** What a page of the company's holds to show the form: a frame, and a way to it where frames are shut out. */
export function embedCode(form: { id: Uuid; name: string }, origin: string): string {
  const url = address(form.id, origin);
  const title = form.name.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<iframe src="${url}" title="${title}" width="100%" height="900" style="border:0"></iframe>\n<p><a href="${url}">${title}</a></p>`;
}
