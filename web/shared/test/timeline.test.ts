import { describe, expect, test } from 'vitest';
import { type Message, Timeline } from '../src/index.ts';

function message(seq: number, id = `m${seq}`): Message {
  return { id, seq, kind: 'text', author: { kind: 'visitor' }, text: `${seq}`, at: '2026-11-22T10:00:00Z' };
}

const seqs = (timeline: Timeline) => timeline.items.map((item) => item.seq);

describe('Timeline', () => {
  test('keeps messages in order, whatever order they come in', () => {
    const timeline = new Timeline();
    timeline.add(message(2), message(3));
    expect(seqs(timeline)).toEqual([]);
    expect(timeline.behind).toBe(true);
    timeline.add(message(1));
    expect(seqs(timeline)).toEqual([1, 2, 3]);
    expect(timeline.behind).toBe(false);
  });

  test('shows a message once, though it comes twice', () => {
    const timeline = new Timeline();
    expect(timeline.add(message(1))).toHaveLength(1);
    const before = timeline.items;
    expect(timeline.add(message(1))).toHaveLength(0);
    expect(timeline.items).toBe(before);
    expect(timeline.has('m1')).toBe(true);
  });

  test('is behind when the server has heard of more', () => {
    const timeline = new Timeline();
    timeline.add(message(1));
    expect(timeline.heard(1)).toBe(false);
    expect(timeline.heard(3)).toBe(true);
    timeline.add(message(2), message(3));
    expect(timeline.behind).toBe(false);
    expect(timeline.heard(2)).toBe(false);
  });

  test('starts in the middle and takes what is older', () => {
    const timeline = new Timeline(50);
    timeline.add(message(51), message(52));
    expect(timeline.firstSeq).toBe(50);
    timeline.prepend([message(49), message(50), message(51)]);
    expect(seqs(timeline)).toEqual([49, 50, 51, 52]);
    expect(timeline.firstSeq).toBe(48);
    expect(timeline.lastSeq).toBe(52);
  });
});
