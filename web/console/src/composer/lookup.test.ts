import type { CannedReply } from '@samtale/shared';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as api from '../api/api.ts';
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

afterEach(() => vi.restoreAllMocks());

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

  it('keeps Enter for a shortcut that is typed before the replies have come', async () => {
    const replies = new CannedReplies();
    vi.spyOn(api, 'cannedReplies').mockResolvedValue([reply('hei')]);
    const choice = new Lookup(replies, () => 'nb');
    choice.look('/hei', 4);
    expect(choice.press(key('Tab'))).toBeNull();
    expect(choice.press(key('Enter', true))).toBeNull();
    expect(choice.press(key('Enter'))).toBe('soon');
    expect(await choice.fetched()).toBe(true);
    expect(choice.press(key('Enter'))).toBe('insert');
  });

  it('inserts nothing late, when the writer has gone on or nothing has come', async () => {
    const fetching = vi.spyOn(api, 'cannedReplies').mockRejectedValue(new Error('offline'));
    const choice = new Lookup(new CannedReplies(), () => 'nb');
    choice.look('/hei', 4);
    expect(await choice.fetched()).toBe(false);
    expect(choice.press(key('Enter'))).toBe('soon');
    fetching.mockResolvedValue([reply('hei')]);
    const late = choice.fetched();
    choice.look('/hei du', 7);
    expect(await late).toBe(false);
  });

  it('ends with Escape', () => {
    const choice = lookup();
    choice.look('/h', 2);
    expect(choice.press(key('Escape'))).toBe('moved');
    expect(choice.slash).toBeNull();
    expect(choice.press(key('Escape'))).toBeNull();
  });
});
