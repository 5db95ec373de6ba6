import { describe, expect, it } from 'vitest';
import { pieces } from './words.ts';

const links = (text: string) => pieces(text).flatMap((piece) => piece.href ?? []);

describe('links in a message', () => {
  it.each([
    ['se https://a.no/b?c=1&d=2', ['https://a.no/b?c=1&d=2']],
    ['(https://a.no/b).', ['https://a.no/b']],
    ['https://a.no/wiki/B_(c)', ['https://a.no/wiki/B_(c)']],
    ['http://a.no, https://b.no!', ['http://a.no', 'https://b.no']],
    ['javascript:alert(1) data:x ftp://a a.no', []],
    ['<a href="https://a.no">x</a>', ['https://a.no']],
  ])('%s', (text, expected) => {
    expect(links(text)).toEqual(expected);
  });

  it('lose no text', () => {
    const text = 'Hei https://a.no. Og <b>https://b.no/</b>\n ha det';
    expect(
      pieces(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });
});
