import { beforeEach, describe, expect, it } from 'vitest';
import { who } from '../list/row.ts';
import { speak } from '../text.svelte.ts';
import { readable } from './number.ts';
import { segments } from './segments.ts';
import { countText, spoken, unicodeText } from './words.ts';

const MOST = 10;

beforeEach(() => speak('nb'));

describe('the counter', () => {
  it('says how many SMS, and what is left of the last', () => {
    expect(countText(segments('æ'.repeat(283)), MOST)).toBe('2 SMS, 23 tegn igjen');
    speak('en');
    expect(countText(segments('x'.repeat(159)), MOST)).toBe('1 SMS, 1 character left');
    expect(countText(segments('x'.repeat(158)), MOST)).toBe('1 SMS, 2 characters left');
  });

  it('names the character that takes up room, and only then', () => {
    expect(unicodeText(segments('Hei « der'))).toBe('Tegnet « gjør at hver SMS rommer 70 tegn, ikke 160.');
    expect(unicodeText(segments('Hei\u00a0der'))).toContain('U+00A0');
    expect(unicodeText(segments('Blåbærsyltetøy {€}'))).toBeNull();
  });

  it('says when it is too long, by one SMS', () => {
    expect(countText(segments('x'.repeat(153 * MOST)), MOST)).toBe(`${MOST} SMS, 0 tegn igjen`);
    expect(countText(segments('x'.repeat(153 * MOST + 1)), MOST)).toContain('for langt');
  });

  it('is silent to who does not see it while one letter follows another', () => {
    expect(spoken(segments('x'.repeat(160)), MOST)).toBe('');
    expect(spoken(segments('x'.repeat(161)), MOST)).toBe('2 SMS.');
    expect(spoken(segments('x'.repeat(300)), MOST)).toBe('2 SMS.');
    expect(spoken(segments('č'), MOST)).toContain('č');
    expect(spoken(segments('x'.repeat(153 * MOST + 1)), MOST)).toContain('for langt');
  });
});

describe('who writes', () => {
  it('is called by the name, else by the number, else not known', () => {
    const person = { id: 'a', name: 'Kari', address: '+4790000000' };
    expect(who(person)).toBe('Kari');
    expect(who({ ...person, name: null })).toBe('+47\u00a0900\u00a000\u00a0000');
    expect(who({ ...person, name: null, address: null })).toBe('Besøkende uten navn');
  });

  it('has a number in groups if it is Norwegian', () => {
    expect(readable('+4759440000')).toBe('+47\u00a059\u00a044\u00a000\u00a000');
    expect(readable('+46701234567')).toBe('+46701234567');
    expect(readable('2077')).toBe('2077');
    expect(readable('kari@example.no')).toBe('kari@example.no');
  });
});
