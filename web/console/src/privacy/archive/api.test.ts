import { describe, expect, it } from 'vitest';
import { yearsOf } from './api.ts';

describe('the financial years of a message', () => {
  it('are its own and those beside it', () => {
    expect(yearsOf('2026-11-22T12:00:00Z')).toEqual([2026, 2025, 2027]);
  });

  it('go by the Norwegian day', () => {
    expect(yearsOf('2026-12-31T23:30:00Z')[0]).toBe(2027);
    expect(yearsOf('2026-12-31T22:30:00Z')[0]).toBe(2026);
  });
});
