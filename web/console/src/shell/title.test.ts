import type { Row } from '@samtale/shared';
import { describe, expect, it } from 'vitest';
import { short, titleOf, unreadIn } from './title.ts';

const rows = [
  { id: 'a', unread: 2 },
  { id: 'b', unread: 1 },
] as Row[];

describe('the title', () => {
  it('counts what is unread while the window is not looked at', () => {
    expect(titleOf('Mine', 3, false)).toBe('(3) Mine · Samtale');
    expect(titleOf('Mine', 0, false)).toBe('Mine · Samtale');
  });
  it('is quiet while it is', () => {
    expect(titleOf('', 3, true)).toBe('Samtale');
  });
  it('leaves out the conversation that is being read', () => {
    expect(unreadIn(rows, null)).toBe(3);
    expect(unreadIn(rows, 'a')).toBe(1);
  });
  it('keeps its width', () => {
    expect(short(999)).toBe('999');
    expect(short(1000)).toBe('999+');
  });
});
