import { describe, expect, test } from 'vitest';
import {
  accent,
  closestLanguage,
  contrast,
  day,
  newId,
  newToken,
  ticking,
  translator,
  when,
} from '../src/index.ts';

describe('texts', () => {
  const languages = {
    nb: { send: 'Send', queue: (place: number) => `Du er nummer ${place} i køen` },
    en: { send: 'Send', queue: (place: number) => `You are number ${place} in the queue` },
  };

  test('are looked up and filled in', () => {
    const t = translator(languages, 'nb');
    expect(t('queue', 2)).toBe('Du er nummer 2 i køen');
    expect(translator(languages, 'en')('send')).toBe('Send');
  });

  test('fall to bokmål for Scandinavians, to English for others', () => {
    expect(['nb', 'nn-NO', 'no', 'da', '', null].map(closestLanguage)).toEqual(Array(6).fill('nb'));
    expect(['en-GB', 'de', 'fr'].map(closestLanguage)).toEqual(['en', 'en', 'en']);
  });
});

describe('times', () => {
  const now = new Date(2026, 10, 22, 15, 30).getTime();
  const ago = (minutes: number) => now - minutes * 60_000;

  test('are relative under an hour, then a clock, then a date', () => {
    expect(when(now + 3000, now, 'nb')).toBe('nå');
    expect(when(ago(5), now, 'nb')).toBe('5 min siden');
    expect(when(ago(59), now, 'en')).toBe('59 min ago');
    expect(when(ago(90), now, 'nb')).toBe('14:00');
    expect(when(ago(24 * 60), now, 'nb')).toBe('21. nov. 15:30');
    expect(when(new Date(2025, 0, 2, 9, 5).getTime(), now, 'en')).toBe('2 Jan 2025 09:05');
  });

  test('name today and yesterday', () => {
    expect(day(ago(60), now, 'nb')).toBe('I dag');
    expect(day(ago(24 * 60), now, 'en')).toBe('Yesterday');
    expect(day(ago(72 * 60), now, 'nb')).toBe('Torsdag 19. november');
  });

  test('tick', () => {
    expect([0, 12_400, 72_000, 3_725_000].map(ticking)).toEqual(['0:00', '0:12', '1:12', '1:02:05']);
  });
});

describe('accent', () => {
  test('is legible as paper and as ink, in light and dark, whatever the account chose', () => {
    for (let hue = 0; hue < 16 ** 3; hue += 7) {
      const hex = `#${[...hue.toString(16).padStart(3, '0')].map((c) => c + c).join('')}`;
      const { fill, on, inkLight, inkDark } = accent(hex);
      expect(contrast(fill, on), hex).toBeGreaterThanOrEqual(4.5);
      expect(contrast(inkLight, '#ffffff'), hex).toBeGreaterThanOrEqual(4.5);
      expect(contrast(inkDark, '#171a1f'), hex).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('is ours when it is no colour', () => {
    expect(accent('red;background:url(x)').fill).toBe('#1f5fa6');
  });
});

describe('ids', () => {
  test('are UUIDs of version 7 and sort by time', () => {
    expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(newId(1_800_000_000_000) < newId(1_800_000_000_001)).toBe(true);
  });

  test('make a token of 68 characters that names its entrypoint', () => {
    const token = newToken('01932c07-7c1e-7000-8000-00000000abcd');
    expect(token).toMatch(/^1\.[\w-]{22}\.[\w-]{43}$/);
    expect(token).toHaveLength(68);
    expect(token.split('.')[1]).toBe('AZMsB3wecACAAAAAAACrzQ');
    expect(newToken('01932c07-7c1e-7000-8000-00000000abcd')).not.toBe(token);
  });
});
