import { expect, it } from 'vitest';
import { compare } from './instants.ts';

it.each([
  ['2026-01-05T10:00:00Z', '2026-01-05T10:00:00.1Z'],
  ['2026-01-05T10:00:00.394Z', '2026-01-05T10:00:00.394057Z'],
  ['2026-01-05T10:00:00.999999Z', '2026-01-05T10:00:01Z'],
])('%s is before %s', (one, other) => {
  expect(compare(one, other)).toBe(-1);
  expect(compare(other, one)).toBe(1);
  expect(compare(one, one)).toBe(0);
});
