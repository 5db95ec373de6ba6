import { describe, expect, it } from 'vitest';
import { urgency } from './clock.ts';

describe('how much a request presses', () => {
  it.each([
    ['calm', { endedAt: null, daysLeft: 20, near: false }],
    ['near', { endedAt: null, daysLeft: 7, near: true }],
    ['near', { endedAt: null, daysLeft: 0, near: true }],
    ['overdue', { endedAt: null, daysLeft: -1, near: false }],
    ['ended', { endedAt: '2026-01-05T10:00:00Z', daysLeft: -40, near: false }],
  ])('is %s for %o', (urgent, row) => {
    expect(urgency(row)).toBe(urgent);
  });
});
