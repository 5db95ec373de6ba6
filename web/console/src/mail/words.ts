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

/** A time of a calendar (RFC 5545) for people. One with a zone of its own, or none, is told as it stands. */
export function appointment(at: string, language: string): string {
  const found = TIME.exec(at.slice(at.lastIndexOf(':') + 1).trim());
  if (!found) return at;
  const [, year, month, date, hour, minute, zulu] = found.map((one) => one ?? '');
  const day = { year: 'numeric', month: 'long', day: 'numeric' } as const;
  const local = new Date(
    Date.UTC(Number(year), Number(month) - 1, Number(date), Number(hour), Number(minute)),
  );
  if (!hour) return local.toLocaleDateString(language, { ...day, timeZone: 'UTC' });
  const whole = { ...day, hour: '2-digit', minute: '2-digit' } as const;
  return local.toLocaleString(language, zulu ? whole : { ...whole, timeZone: 'UTC' });
}

/** An appointment in one line: when and where. */
export const when = (one: Invitation, language: string) =>
  [
    [one.start, one.end]
      .map((at) => (at ? appointment(at, language) : ''))
      .filter(Boolean)
      .join(' – '),
    one.location ?? '',
  ]
    .filter(Boolean)
    .join(' · ');
