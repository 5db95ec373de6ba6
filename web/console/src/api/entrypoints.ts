import type { FieldName, Uuid } from '@samtale/shared';
import { call } from './client.ts';

/** An entrypoint as administrators set it up. */
export interface EntrypointSettings {
  id: Uuid;
  name: string;
  /** Where the chat may be shown. */
  origins: string[];
  /** The first one is used when the page says nothing else. */
  languages: string[];
  /** `#rrggbb` */
  accent: string;
  teamId: Uuid;
  /** By language. */
  texts: Record<string, EntrypointTexts>;
  fields: { name: FieldName; required: boolean }[];
  /** Purposes that visitors are asked to consent to. */
  consents: string[];
  service?: EntrypointService;
  /** Of those that fit a page the first comes forward. */
  proactive?: ProactiveText[];
}

/** A text that comes forward by itself beside the chat's button. */
export interface ProactiveText {
  /** `*` stands for anything. */
  path: string;
  seconds: number;
  shown: ShownWhile;
  /** By language. */
  texts: Record<string, string>;
}

export type ShownWhile = 'always' | 'open' | 'closed';

/** When it is answered, and what happens when nobody does. */
export interface EntrypointService {
  /** Null if always open. */
  hours: OpeningHours | null;
  /** Minutes. */
  patience: { closing: boolean; warnAfter: number; closeAfter: number; offerAfter: number };
  formEmail: AskedEmail;
  /** The mailbox that a chat goes on by when its visitor has left; null if none does. */
  onward: Uuid | null;
}

export type AskedEmail = 'as_before_chat' | 'optional' | 'required';
export type Eve = 'christmas_eve' | 'new_years_eve' | 'easter_eve' | 'whitsun_eve';

/** Times are minutes after midnight on the zone's clock. */
export interface OpeningHours {
  zone: string;
  /** Monday is 1. */
  weekly: { day: number; from: number; to: number }[];
  holidays: boolean;
  eves: Eve[];
  /** Without times: closed. */
  dates: { date: string; from: number | null; to: number | null }[];
}

/** What a company words itself; what is null the widget says in its own words. */
export interface EntrypointTexts {
  title: string;
  greeting: string;
  launcher: string | null;
  offline: string | null;
  online?: string | null;
  busy?: string | null;
}

export type EntrypointDraft = Omit<EntrypointSettings, 'id'>;

const PATH = '/api/console/entrypoints';

export const entrypoints = () => call<EntrypointSettings[]>('GET', PATH);
export const saveEntrypoint = (id: Uuid | null, draft: EntrypointDraft) =>
  id
    ? call<EntrypointSettings>('PUT', `${PATH}/${id}`, draft)
    : call<EntrypointSettings>('POST', PATH, draft);

/** The line that a company puts on its pages; texts that come forward are fetched only where it says that there are some. */
export function embedTag(id: Uuid, origin: string, proactive = false): string {
  return `<script src="${origin}/loader.js" data-entrypoint="${id}"${proactive ? ' data-proactive' : ''} async></script>`;
}
