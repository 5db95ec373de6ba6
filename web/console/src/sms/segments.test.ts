import { describe, expect, it } from 'vitest';
import table from '../../../../server/src/test/resources/sms/segments.csv?raw';
import { segments, visible } from './segments.ts';

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', s: ' ', t: '\t', '\\': '\\' };

function unescaped(written: string): string {
  return written.replace(
    /\\(?:u([0-9a-f]{4})|(.))/g,
    (_, code, one) => (code ? String.fromCharCode(Number.parseInt(code, 16)) : ESCAPES[one]) ?? '',
  );
}

function text(pieces: string): string {
  return pieces
    .split(' ')
    .filter(Boolean)
    .map((piece) => {
      const at = piece.lastIndexOf('*');
      return unescaped(piece.slice(0, at)).repeat(Number(piece.slice(at + 1)));
    })
    .join('');
}

const cases = table
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .slice(1)
  .map((line) => line.split(';') as [string, string, string, string]);

describe('what a text takes by SMS', () => {
  it('is said by a table that the server shares', () => {
    expect(cases.length).toBeGreaterThan(25);
  });

  it.each(cases)('%s', (pieces, unicode, count, left) => {
    expect(segments(text(pieces))).toEqual({
      count: Number(count),
      left: Number(left),
      unicode: unicode === '-' ? null : unescaped(unicode),
      alone: unicode === '-' ? 160 : 70,
    });
  });
});

describe('a character that is named', () => {
  it('is shown if it can be seen, and by its number otherwise', () => {
    expect(['č', '«', '👍'].map(visible)).toEqual(['č', '«', '👍']);
    expect(['\u00a0', '\t', '\u200d', '\u0301'].map(visible)).toEqual([
      'U+00A0',
      'U+0009',
      'U+200D',
      'U+0301',
    ]);
  });
});
