import { today } from '@samtale/shared';
import { describe, expect, it } from 'vitest';
import { receivedAt } from './received.ts';

describe('when a request came', () => {
  const now = new Date('2026-11-22T08:15:00Z');

  it('is noon of a day that has gone', () => {
    expect(receivedAt('2026-11-20', now)).toBe('2026-11-20T11:00:00.000Z');
  });

  it('is not ahead of the clock where it came today', () => {
    expect(receivedAt(today(now), now)).toBe(now.toISOString());
  });

  it('is of the day that the law counts, wherever whoever looks is', () => {
    expect(today(new Date('2026-11-22T22:59:59Z'))).toBe('2026-11-22');
    expect(today(new Date('2026-11-22T23:00:00Z'))).toBe('2026-11-23');
    expect(today(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01');
  });

  it('is told by the server to be ahead where it is', () => {
    expect(new Date(receivedAt('2026-11-23', now)).getTime()).toBeGreaterThan(now.getTime());
  });
});
