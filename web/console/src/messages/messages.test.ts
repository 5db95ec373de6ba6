import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { nb } from './nb.ts';

describe('the message files', () => {
  it('have equal keys in the same order', () => {
    expect(Object.keys(en)).toEqual(Object.keys(nb));
  });

  it('take values for the same keys', () => {
    const keys = Object.keys(nb) as (keyof typeof nb)[];
    expect(keys.filter((key) => typeof en[key] !== typeof nb[key])).toEqual([]);
  });

  it('do not take a key that another part has', () => {
    const parts = import.meta.glob<Record<string, object>>('../**/texts.nb.ts', { eager: true });
    const keys = Object.values(parts).flatMap((part) =>
      Object.values(part).flatMap((texts) => Object.keys(texts)),
    );
    expect(keys.length).toBeGreaterThan(500);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('never shout', () => {
    const texts = [...Object.values(nb), ...Object.values(en)].filter((text) => typeof text === 'string');
    expect(texts.filter((text) => text.includes('!') || text.trim() === '')).toEqual([]);
  });
});
