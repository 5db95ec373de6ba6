import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Drafts } from '../src/draft.ts';

beforeEach(() => sessionStorage.clear());
afterEach(() => vi.unstubAllGlobals());

describe('the draft', () => {
  test('lives through a new page, under its one declared key', () => {
    new Drafts('e1').keep({ text: 'Hei', unsent: [{ id: 'm1', text: 'før', at: 'nå' }], conversation: 'c' });
    expect(Object.keys({ ...sessionStorage })).toEqual(['samtale.draft']);
    expect(new Drafts('e1').current).toMatchObject({
      text: 'Hei',
      conversation: 'c',
      unsent: [{ id: 'm1' }],
    });
  });

  test('is not shown at another entrypoint', () => {
    new Drafts('e1').keep({ text: 'Hei' });
    expect(new Drafts('e2').current.text).toBe('');
  });

  test('leaves nothing behind when it is empty', () => {
    const drafts = new Drafts('e1');
    drafts.keep({ text: 'Hei' });
    drafts.keep({ text: '' });
    expect(sessionStorage.length).toBe(0);
    drafts.keep({ text: 'Hei igjen' });
    drafts.clear();
    expect(sessionStorage.length).toBe(0);
  });

  test('stays in memory where storage is blocked', () => {
    vi.stubGlobal('sessionStorage', {
      getItem() {
        throw new DOMException('denied', 'SecurityError');
      },
      setItem() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    const drafts = new Drafts('e1');
    drafts.keep({ text: 'Hei' });
    expect(drafts.current.text).toBe('Hei');
  });

  test('begins empty when what is stored is broken', () => {
    for (const broken of [
      '{',
      '1',
      '{"entrypoint":"e1","text":5}',
      '{"entrypoint":"e1","text":"x","unsent":{}}',
    ]) {
      sessionStorage.setItem('samtale.draft', broken);
      expect(new Drafts('e1').current.text, broken).toBe('');
    }
  });
});
