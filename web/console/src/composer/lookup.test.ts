import type { CannedReply } from '@samtale/shared';
import { describe, expect, it } from 'vitest';
import { CannedReplies } from './canned.svelte.ts';
import { Lookup } from './lookup.svelte.ts';

const reply = (shortcut: string): CannedReply => ({
  id: shortcut,
  shortcut,
  title: shortcut,
  body: '',
  language: 'nb',
  folder: '',
  personal: false,
});
const key = (name: string, shiftKey = false) => ({ key: name, shiftKey });

function lookup() {
  const replies = new CannedReplies();
  replies.all = [reply('hei'), reply('hade'), reply('retur')];
  replies.status = 'ready';
  return new Lookup(replies, () => 'nb');
}

describe('choosing a canned reply', () => {
  it('walks round with the arrows and inserts with Enter and Tab', () => {
    const choice = lookup();
    choice.look('/h', 2);
    expect(choice.choices.map((one) => one.shortcut)).toEqual(['hade', 'hei']);
    expect(choice.press(key('ArrowUp'))).toBe('moved');
    expect(choice.chosen).toBe(1);
    expect(choice.press(key('ArrowDown'))).toBe('moved');
    expect(choice.chosen).toBe(0);
    expect(choice.press(key('Enter'))).toBe('insert');
    expect(choice.press(key('Tab'))).toBe('insert');
  });

  it('leaves Enter to the text when nothing fits, and Shift+Enter always', () => {
    const choice = lookup();
    choice.look('/qqq', 4);
    expect(choice.press(key('Enter'))).toBeNull();
    choice.look('/h', 2);
    expect(choice.press(key('Enter', true))).toBeNull();
  });

  it('ends with Escape', () => {
    const choice = lookup();
    choice.look('/h', 2);
    expect(choice.press(key('Escape'))).toBe('moved');
    expect(choice.slash).toBeNull();
    expect(choice.press(key('Escape'))).toBeNull();
  });
});
