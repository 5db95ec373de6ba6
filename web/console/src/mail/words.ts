import { sameDay } from '@samtale/shared';
import { t } from '../text.svelte.ts';
import type { Invitation, Mail, Party, Passage, Verdict } from './api.ts';

/** Somebody whom a mail names: by name and address, as names can be anything. */
export const party = (one: Party) => (one.name ? `${one.name} <${one.address}>` : one.address);

/** What a check of the sender found, in words. */
export const verdict = (name: 'SPF' | 'DKIM' | 'DMARC', found: Verdict) =>
  `${name}: ${t(`mail.verdict.${found}`)}`;

const ENCRYPTED = ['ENCRYPTED_SMIME', 'ENCRYPTED_PGP'];
const SIGNED = ['SIGNED_SMIME', 'SIGNED_PGP'];

export const isEncrypted = (mail: Mail) => mail.protections.some((one) => ENCRYPTED.includes(one));
export const isSigned = (mail: Mail) => mail.protections.some((one) => SIGNED.includes(one));

const FAULTS = [
  'NO_HEADERS',
  'UNKNOWN_CHARSET',
  'WRONG_CHARSET',
  'MANY_SENDERS',
  'ABSURD_DATE',
  'BAD_BOUNDARY',
  'CUT_SHORT',
  'BROKEN_TNEF',
  'WORDS_CUT',
  'HTML_TOO_LONG',
] as const;

/** Faults that a reader should know of, in words; the rest says nothing to them. */
export const faults = (mail: Mail) =>
  FAULTS.filter((one) => mail.faults.includes(one)).map((one) => t(`mail.fault.${one}`));

/** What can be folded, unless there would be nothing left: a mail that only hands on another is shown whole. */
export function folded(passages: readonly Passage[]): (Passage & { folds: boolean })[] {
  const own = passages.some((one) => one.kind === 'own' && one.text.trim());
  return passages
    .filter((one) => one.text.trim())
    .map((one) => ({ ...one, folds: own && one.kind !== 'own' }));
}

const TIME = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})\d{2}(Z?))?/;

interface CalendarTime {
  at: Date;
  /** Whether it names a time of the day too. */
  timed: boolean;
  /** In UTC, and so told in the reader's own time; one with a zone of its own, or none, is told as it stands. */
  zulu: boolean;
}

/** Reads a time of a calendar (RFC 5545, section 3.3.5). */
function calendarTime(text: string): CalendarTime | null {
  const found = TIME.exec(text.slice(text.lastIndexOf(':') + 1).trim());
  if (!found) return null;
  const [, year, month, date, hour, minute, zulu] = found.map((one) => one ?? '');
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date), Number(hour), Number(minute)));
  return { at, timed: Boolean(hour), zulu: Boolean(zulu) };
}

function format({ timed, zulu }: CalendarTime, language: string): Intl.DateTimeFormat {
  const day = { year: 'numeric', month: 'long', day: 'numeric' } as const;
  const whole = timed ? ({ ...day, hour: '2-digit', minute: '2-digit' } as const) : day;
  return new Intl.DateTimeFormat(language, timed && zulu ? whole : { ...whole, timeZone: 'UTC' });
}

/** Whether what they share is said once: days always, times within a day. */
function sharesItsDay(from: CalendarTime, to: CalendarTime): boolean {
  return from.at <= to.at && (!from.timed || sameDay(from.at.getTime(), to.at.getTime()));
}

/** When an appointment is, for people: what its start and its end share is said once. */
export function appointment(start: string | null, end: string | null, language: string): string {
  const from = start ? calendarTime(start) : null;
  const to = end ? calendarTime(end) : null;
  if (from && to && from.timed === to.timed && from.zulu === to.zulu && sharesItsDay(from, to)) {
    return format(from, language).formatRange(from.at, to.at);
  }
  return [[start, from] as const, [end, to] as const]
    .map(([text, time]) => (time ? format(time, language).format(time.at) : text))
    .filter(Boolean)
    .join(' – ');
}

/** An appointment in one line: when and where. */
export const when = (one: Invitation, language: string) =>
  [appointment(one.start, one.end, language), one.location].filter(Boolean).join(' · ');
