import type { Language } from '@samtale/shared';
import { today } from '@samtale/shared';

/** Times to snooze until, by the clock in Oslo, wherever the agent sits. */

const HOUR = 3_600_000;
/** When a morning begins, and after which hour nothing is later today. */
const MORNING = 8;
const EVENING = 21;

export interface SnoozeTime {
  id: 'later' | 'tomorrow' | 'monday' | 'reply';
  /** Null until the person writes. */
  until: Date | null;
}

/** What is offered now; an hour that is over is left out. */
export function snoozeTimes(now: number): SnoozeTime[] {
  const times: SnoozeTime[] = [];
  const later = Math.ceil((now + 3 * HOUR) / HOUR) * HOUR;
  if (today(later) === today(now) && hourInOslo(later) <= EVENING)
    times.push({ id: 'later', until: new Date(later) });
  times.push({ id: 'tomorrow', until: inOslo(dayAfter(today(now), 1), MORNING) });
  times.push({ id: 'monday', until: inOslo(nextMonday(today(now)), MORNING) });
  times.push({ id: 'reply', until: null });
  return times;
}

/** What `<input type="datetime-local">` holds, read as Norwegian time; null if it is no time ahead within a year. */
export function chosenTime(value: string, now: number): Date | null {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(value);
  if (!match) return null;
  const [, day = '', hour, minute] = match;
  const time = inOslo(day, Number(hour), Number(minute));
  return time.getTime() > now && time.getTime() < now + 365 * 24 * HOUR ? time : null;
}

/** When it wakes, in words: the clock today, else the day too. */
export function wakeTime(until: string | Date, now: number, language: Language): string {
  const time = new Date(until);
  const locale = language === 'nb' ? 'nb-NO' : 'en-GB';
  const zone = { timeZone: 'Europe/Oslo' } as const;
  const clock = time.toLocaleTimeString(locale, { ...zone, hour: '2-digit', minute: '2-digit' });
  if (today(time) === today(now)) return clock;
  const far = time.getTime() - now > 6 * 24 * HOUR;
  const day = time.toLocaleDateString(
    locale,
    far ? { ...zone, day: 'numeric', month: 'short' } : { ...zone, weekday: 'long' },
  );
  return `${day} ${clock}`;
}

/** An hour of a day in Oslo; in the hour that summer time leaves out, an hour later. */
function inOslo(day: string, hour: number, minute = 0): Date {
  const clock = `${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00Z`;
  const guess = Date.parse(clock);
  const near = guess - offset(guess);
  return new Date(guess - offset(near));
}

/** How far Oslo's clock is ahead of UTC at a time. */
function offset(time: number): number {
  const shown = new Date(time).toLocaleString('sv-SE', { timeZone: 'Europe/Oslo' });
  return Date.parse(`${shown.replace(' ', 'T')}Z`) - Math.floor(time / 1000) * 1000;
}

function hourInOslo(time: number): number {
  return new Date(time + offset(time)).getUTCHours();
}

function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

function nextMonday(day: string): string {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return dayAfter(day, (8 - weekday) % 7 || 7);
}
