import { describe, expect, it } from 'vitest';
import { reveal, windowOf } from './window.ts';

describe('the rows that are drawn', () => {
  it('are few, however many there are', () => {
    const { from, to } = windowOf(400_000, 800, 80, 10_000);
    expect(from).toBe(4992);
    expect(to - from).toBeLessThan(30);
  });
  it('stay within the list', () => {
    expect(windowOf(0, 800, 80, 5)).toEqual({ from: 0, to: 5 });
    expect(windowOf(-50, 800, 80, 100)).toMatchObject({ from: 0 });
    expect(windowOf(9_999, 800, 80, 3)).toEqual({ from: 0, to: 3 });
  });
});

describe('bringing a row into view', () => {
  it('scrolls as little as it must', () => {
    expect(reveal(5, 0, 800, 80)).toBeNull();
    expect(reveal(0, 100, 800, 80)).toBe(0);
    expect(reveal(10, 0, 800, 80)).toBe(80);
  });
});
