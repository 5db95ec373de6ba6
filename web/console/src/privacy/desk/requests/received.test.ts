import { describe, expect, it } from 'vitest';
import { receivedAt, today } from './received.ts';

describe('when a request came', () => {
  const now = new Date('2026-11-22T08:15:00');

  it('is noon of a day that has gone', () => {
    expect(receivedAt('2026-11-20', now)).toBe(new Date('2026-11-20T12:00:00').toISOString());
  });

  it('is not ahead of the clock where it came today', () => {
    expect(receivedAt(today(now), now)).toBe(now.toISOString());
  });

  it('is told by the server to be ahead where it is', () => {
    expect(new Date(receivedAt('2026-11-23', now)).getTime()).toBeGreaterThan(now.getTime());
  });
});
