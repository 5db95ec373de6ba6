import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { nb } from './nb.ts';

describe('P42 the texts of the portal', () => {
  it('have equal keys in the same order', () => {
    expect(Object.keys(en)).toEqual(Object.keys(nb));
  });

  it('take values for the same keys', () => {
    const keys = Object.keys(nb) as (keyof typeof nb)[];
    expect(keys.filter((key) => typeof en[key] !== typeof nb[key])).toEqual([]);
  });

  it('never shout', () => {
    const texts = [...Object.values(nb), ...Object.values(en)].filter((text) => typeof text === 'string');
    expect(texts.filter((text) => text.includes('!') || text.trim() === '')).toEqual([]);
  });
});
