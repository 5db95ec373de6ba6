import type { Instant } from './protocol.ts';
import type { Language } from './texts.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${language} ${key}`;
  const known = formats.get(name) ?? new Intl.DateTimeFormat(locale(language), options);
  formats.set(name, known);
  return known;
}

function locale(language: Language): string {
  return language === 'nb' ? 'nb-NO' : 'en-GB';
}

/** The clock of the reader: `10:02`. */
export function clock(at: Instant | number, language: Language): string {
  return format(language, 'clock', { hour: '2-digit', minute: '2-digit' }).format(new Date(at));
}

/** The exact time in words, for titles. */
export function exactly(at: Instant | number, language: Language): string {
  return format(language, 'exact', { dateStyle: 'long', timeStyle: 'short' }).format(new Date(at));
}

/** A day without a time, as `2026-12-01`, in words. */
export function dated(day: string, language: Language): string {
  return format(language, 'dated', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** Today as a day of the calendar, `2026-12-01`, in the place whose law counts the days; the server counts them there too. */
export function today(now: number | Date = Date.now()): string {
  // The Swedish way to write a day is that of ISO 8601.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(now);
}

/** Relative under an hour, then the clock, from another day on with the date. */
export function when(at: Instant | number, now: number, language: Language): string {
  const time = new Date(at).getTime();
  const age = now - time;
  if (age < MINUTE) return language === 'nb' ? 'nå' : 'now';
  if (age < HOUR) {
    const minutes = Math.floor(age / MINUTE);
    return language === 'nb' ? `${minutes} min siden` : `${minutes} min ago`;
  }
  if (sameDay(time, now)) return clock(time, language);
  return `${date(time, now, language)} ${clock(time, language)}`;
}

/** The day as a separator says it: today, yesterday, or the date. */
export function day(at: Instant | number, now: number, language: Language): string {
  const time = new Date(at).getTime();
  if (sameDay(time, now)) return language === 'nb' ? 'I dag' : 'Today';
  if (sameDay(time, now - 24 * HOUR)) return language === 'nb' ? 'I går' : 'Yesterday';
  return date(time, now, language, 'long');
}

export function sameDay(one: Instant | number, other: Instant | number): boolean {
  return new Date(one).toDateString() === new Date(other).toDateString();
}

/** A wait that ticks: `0:12`, `12:05`, `1:02:05`. */
export function ticking(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

function date(time: number, now: number, language: Language, length: 'short' | 'long' = 'short'): string {
  const sameYear = new Date(time).getFullYear() === new Date(now).getFullYear();
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: length };
  if (!sameYear) options.year = 'numeric';
  if (length === 'long' && sameYear) options.weekday = 'long';
  const text = format(language, `date ${length} ${sameYear}`, options).format(new Date(time));
  return length === 'long' ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
