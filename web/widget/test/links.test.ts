import { describe, expect, test } from 'vitest';
import { parts } from '../src/links.ts';

const links = (text: string) => parts(text).flatMap(({ href }) => href ?? []);

describe('links', () => {
  test('leaves all of the text as it was', () => {
    const text = 'Se https://eksempel.no/a?b=c (eller www.eksempel.no).\nHilsen Kari';
    expect(
      parts(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });

  test('makes http and https links, and www. with https', () => {
    expect(links('http://a.no https://b.no/x#y www.c.no')).toEqual([
      'http://a.no/',
      'https://b.no/x#y',
      'https://www.c.no/',
    ]);
  });

  test('leaves the sentence its punctuation', () => {
    expect(links('Se https://a.no/b. Eller (https://a.no/c)? «https://a.no/d», ja.')).toEqual([
      'https://a.no/b',
      'https://a.no/c',
      'https://a.no/d',
    ]);
    expect(links('https://no.wikipedia.org/wiki/Ask_(tre)')).toEqual([
      'https://no.wikipedia.org/wiki/Ask_(tre)',
    ]);
  });

  test('makes nothing else clickable', () => {
    for (const text of [
      'javascript:alert(1)',
      'data:text/html,hei',
      'JAVASCRIPT://a.no/%0aalert(1)',
      'file:///etc/passwd',
      'kari@eksempel.no',
      'https://',
      'http://x',
    ]) {
      expect(links(text), text).toEqual([]);
    }
  });

  test('does not let an attribute be broken out of', () => {
    expect(links('https://a.no/"onmouseover="alert(1)')).toEqual(['https://a.no/']);
    expect(links('https://a.no/<script>')).toEqual(['https://a.no/']);
  });

  test('takes long texts in its stride', () => {
    const started = performance.now();
    parts('https://'.repeat(1_250));
    parts(`www.${'a.'.repeat(5_000)}`);
    parts(`https://a.no/${'('.repeat(9_000)}`);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
