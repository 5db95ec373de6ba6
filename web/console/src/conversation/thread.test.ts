import type { Message, Note } from '@samtale/shared';
import { describe, expect, it } from 'vitest';
import { entriesOf, receipts, type Unsent } from './thread.ts';

const at = (minute: number, day = 5) => `2026-01-0${day}T10:${String(minute).padStart(2, '0')}:00.000Z`;

function said(seq: number, kind: 'visitor' | 'agent', when: string, more: Partial<Message> = {}): Message {
  return {
    id: `m${seq}`,
    seq,
    kind: 'text',
    author: { kind, id: kind === 'agent' ? 'a1' : undefined },
    text: 'x',
    at: when,
    ...more,
  };
}

function noted(noteSeq: number, when: string): Note {
  return { id: `n${noteSeq}`, noteSeq, author: { id: 'a1', name: 'Ingrid' }, text: 'x', at: when };
}

const shape = (entries: ReturnType<typeof entriesOf>) =>
  entries
    .map((e) =>
      e.type === 'text' ? e.key + (e.first ? '<' : '') + (e.last ? '>' : '') : e.key.split(' ')[0],
    )
    .join(' ');

describe('the thread', () => {
  it('groups what one author says at one stretch', () => {
    const messages = [
      said(1, 'visitor', at(0)),
      said(2, 'visitor', at(1)),
      said(3, 'agent', at(2)),
      said(4, 'agent', at(20)),
    ];
    expect(shape(entriesOf(messages, [], [], null))).toBe('day m1< m2> m3<> m4<>');
  });

  it('begins a new group with another agent', () => {
    const messages = [
      said(1, 'agent', at(0)),
      said(2, 'agent', at(1), { author: { kind: 'agent', id: 'a2' } }),
    ];
    expect(shape(entriesOf(messages, [], [], null))).toBe('day m1<> m2<>');
  });

  it('puts notes and events in by time, and they part groups', () => {
    const messages = [
      said(1, 'visitor', at(0)),
      said(2, 'visitor', at(2)),
      said(3, 'visitor', at(3), { kind: 'closed', author: { kind: 'system' } }),
    ];
    expect(shape(entriesOf(messages, [noted(1, at(1)), noted(2, at(9))], [], null))).toBe(
      'day m1<> n1 m2<> m3 n2',
    );
  });

  it('keeps seq’s order when a clock went back', () => {
    const messages = [said(1, 'visitor', at(5)), said(2, 'agent', at(4))];
    expect(shape(entriesOf(messages, [noted(1, at(6))], [], null))).toBe('day m1<> m2<> n1');
  });

  it('parts the days', () => {
    const messages = [said(1, 'visitor', at(0, 5)), said(2, 'visitor', at(1, 6))];
    expect(shape(entriesOf(messages, [], [], null))).toBe('day m1<> day m2<>');
  });

  it('marks once what the visitor has written since', () => {
    const messages = [
      said(1, 'visitor', at(0)),
      said(2, 'agent', at(1)),
      said(3, 'visitor', at(2)),
      said(4, 'visitor', at(3)),
    ];
    expect(shape(entriesOf(messages, [], [], 1))).toBe('day m1<> m2<> fresh m3< m4>');
    expect(shape(entriesOf(messages, [], [], 4))).not.toContain('fresh');
  });

  it('ends with what is unsent', () => {
    const unsent: Unsent = { id: 'u1', kind: 'message', text: 'x', at: at(0), failed: true };
    expect(shape(entriesOf([said(1, 'visitor', at(5))], [], [unsent], null))).toBe('day m1<> u1');
  });
});

describe('receipts', () => {
  const messages = [
    said(1, 'agent', at(0)),
    said(2, 'visitor', at(1)),
    said(3, 'agent', at(2)),
    said(4, 'agent', at(3)),
  ];
  it.each([
    [{ delivered: 0, read: 0 }, { m4: 'sent' }],
    [{ delivered: 4, read: 0 }, { m4: 'delivered' }],
    [
      { delivered: 4, read: 3 },
      { m3: 'read', m4: 'delivered' },
    ],
    [{ delivered: 4, read: 4 }, { m4: 'read' }],
  ] as const)('%o', (visitor, expected) => {
    expect(Object.fromEntries(receipts(messages, visitor))).toEqual(expected);
  });
});
