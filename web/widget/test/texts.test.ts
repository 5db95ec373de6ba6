import { expect, test } from 'vitest';
import { en } from '../src/texts/en.ts';
import { nb } from '../src/texts/nb.ts';

test('says everything in both languages', () => {
  expect(Object.keys(en)).toEqual(Object.keys(nb));
  for (const [key, text] of Object.entries(nb)) {
    const other = en[key as keyof typeof en];
    expect(typeof other, key).toBe(typeof text);
    if (typeof text === 'function') expect((other as typeof text).length, key).toBe(text.length);
  }
});

test('is calm', () => {
  for (const text of [...Object.values(nb), ...Object.values(en)]) {
    expect(String(text)).not.toMatch(/!(?!=)|Ups|Oops/);
  }
});

test('counts in words', () => {
  expect([nb.unread(1), nb.unread(2), en.unread(1), en.unread(12)]).toEqual([
    '1 ulest melding',
    '2 uleste meldinger',
    '1 unread message',
    '12 unread messages',
  ]);
});
