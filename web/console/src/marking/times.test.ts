import { describe, expect, it } from 'vitest';
import { chosenTime, snoozeTimes, wakeTime } from './times.ts';

const at = (text: string) => Date.parse(text);
const times = (now: string) =>
  Object.fromEntries(snoozeTimes(at(now)).map((one) => [one.id, one.until?.toISOString() ?? null]));

describe('the times to snooze until', () => {
  it('follow the clock in Oslo', () => {
    expect(times('2026-11-24T10:10:00Z')).toEqual({
      later: '2026-11-24T14:00:00.000Z',
      tomorrow: '2026-11-25T07:00:00.000Z',
      monday: '2026-11-30T07:00:00.000Z',
      reply: null,
    });
  });

  it('offer nothing later in the evening, and on a Monday the next one', () => {
    const evening = times('2026-11-23T18:30:00Z');
    expect(evening).not.toHaveProperty('later');
    expect(evening.monday).toBe('2026-11-30T07:00:00.000Z');
    expect(times('2026-11-29T10:00:00Z').monday).toBe('2026-11-30T07:00:00.000Z');
  });

  it('keep to eight in the morning over the change to summer time', () => {
    expect(times('2026-03-28T11:00:00Z').tomorrow).toBe('2026-03-29T06:00:00.000Z');
    expect(times('2026-10-24T11:00:00Z').tomorrow).toBe('2026-10-25T07:00:00.000Z');
  });

  it('take a chosen one as Norwegian, and none that is over', () => {
    const now = at('2026-07-01T10:00:00Z');
    expect(chosenTime('2026-07-02T09:30', now)?.toISOString()).toBe('2026-07-02T07:30:00.000Z');
    expect(chosenTime('2026-07-01T11:59', now)).toBeNull();
    expect(chosenTime('2028-07-01T11:59', now)).toBeNull();
    expect(chosenTime('', now)).toBeNull();
  });

  it('are told by the clock today, the weekday this week and the date after', () => {
    const now = at('2026-11-24T10:10:00Z');
    expect(wakeTime('2026-11-24T14:00:00Z', now, 'nb')).toBe('15:00');
    expect(wakeTime('2026-11-25T07:00:00Z', now, 'nb')).toBe('onsdag 08:00');
    expect(wakeTime('2026-12-25T07:00:00Z', now, 'en')).toBe('25 Dec 08:00');
  });
});
