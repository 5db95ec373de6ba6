import type { Message } from '@samtale/shared';
import { describe, expect, test } from 'vitest';
import { thread } from '../src/thread.ts';

const NOON = new Date(2026, 10, 22, 12).getTime();

function message(
  seq: number,
  by: 'visitor' | string,
  minute: number,
  kind: Message['kind'] = 'text',
): Message {
  const author: Message['author'] = by === 'visitor' ? { kind: 'visitor' } : { kind: 'agent', name: by };
  const at = new Date(NOON + minute * 60_000).toISOString();
  return kind === 'text'
    ? { id: `m${seq}`, seq, kind, author, text: `tekst ${seq}`, at }
    : { id: `m${seq}`, seq, kind, author, at };
}

const nobody = { delivered: 0, read: 0 };

function shape(messages: Message[], agent = nobody) {
  return thread(messages, [], agent).map((item) =>
    item.type === 'group'
      ? `${item.by}${item.name ? ` ${item.name}` : ''} ${item.bubbles.length}`
      : item.type,
  );
}

describe('thread', () => {
  test('groups what one person writes together', () => {
    expect(shape([message(1, 'visitor', 0), message(2, 'visitor', 1), message(3, 'Ida', 2)])).toEqual([
      'day',
      'visitor 2',
      'agent Ida 1',
    ]);
  });

  test('parts two agents, what lies more than five minutes apart, and what something has happened between', () => {
    expect(shape([message(1, 'Ida', 0), message(2, 'Ola', 1)])).toEqual([
      'day',
      'agent Ida 1',
      'agent Ola 1',
    ]);
    expect(shape([message(1, 'visitor', 0), message(2, 'visitor', 5)])).toEqual([
      'day',
      'visitor 1',
      'visitor 1',
    ]);
    expect(shape([message(1, 'Ida', 0), message(2, 'Ola', 1, 'joined'), message(3, 'Ida', 1)])).toEqual([
      'day',
      'agent Ida 1',
      'line',
      'agent Ida 1',
    ]);
  });

  test('says when a new day begins', () => {
    expect(shape([message(1, 'visitor', 0), message(2, 'visitor', 24 * 60)])).toEqual([
      'day',
      'visitor 1',
      'day',
      'visitor 1',
    ]);
  });

  test('marks how far each message of the visitor has come', () => {
    const messages = [message(1, 'visitor', 0), message(2, 'visitor', 1), message(3, 'visitor', 2)];
    const group = thread(messages, [], { delivered: 2, read: 1 })[1];
    expect(group?.type === 'group' && group.bubbles.map((bubble) => bubble.mark)).toEqual([
      'read',
      'delivered',
      'sent',
    ]);
  });

  test('shows what is on its way, and what was refused, after what is stored', () => {
    const at = new Date(NOON + 60_000).toISOString();
    const outgoing = [
      { id: 'o1', text: 'en', at },
      { id: 'o2', text: 'to', at, refused: 'too_many' },
    ];
    const group = thread([message(1, 'visitor', 0)], outgoing, nobody)[1];
    expect(group?.type === 'group' && group.bubbles.map((bubble) => bubble.mark)).toEqual([
      'sent',
      'sending',
      'failed',
    ]);
  });
});
