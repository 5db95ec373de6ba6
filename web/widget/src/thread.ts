import { type Attachment, type Message, type Receipt, sameDay } from '@samtale/shared';

/** A message of the visitor that the server has not stored yet. */
export interface Outgoing {
  id: string;
  text: string;
  at: string;
  /** Why the server refused it; it can be sent again. */
  refused?: string;
}

export type Mark = 'sent' | 'delivered' | 'read' | 'sending' | 'failed';

export interface Bubble {
  id: string;
  text: string;
  at: string;
  /** How far a message of the visitor has come. */
  mark?: Mark;
  refused?: string;
  files?: Attachment[];
}

export type Item =
  | { type: 'day'; id: string; at: string }
  | { type: 'line'; id: string; message: Message }
  | { type: 'group'; id: string; by: 'visitor' | 'agent'; name?: string; bubbles: Bubble[] };

/** Messages of one person with less than this between them stand together. */
const TOGETHER = 5 * 60_000;

/** The conversation as it is shown: days, lines of what happened, and bubbles grouped by who wrote them. */
export function thread(messages: readonly Message[], outgoing: readonly Outgoing[], agent: Receipt): Item[] {
  const items: Item[] = [];
  let before: string | undefined;
  for (const message of messages) {
    if (!before || !sameDay(before, message.at)) {
      items.push({ type: 'day', id: `day-${message.id}`, at: message.at });
    }
    before = message.at;
    if (message.kind !== 'text') {
      items.push({ type: 'line', id: message.id, message });
    } else if (message.author.kind === 'visitor') {
      addBubble(items, 'visitor', undefined, { ...bubble(message), mark: mark(message.seq, agent) });
    } else {
      addBubble(items, 'agent', message.author.name, bubble(message));
    }
  }
  for (const { id, text, at, refused } of outgoing) {
    addBubble(items, 'visitor', undefined, { id, text, at, refused, mark: refused ? 'failed' : 'sending' });
  }
  return items;
}

function bubble({ id, text = '', at, attachments: files }: Message): Bubble {
  return { id, text, at, files };
}

function mark(seq: number, { delivered, read }: Receipt): Mark {
  if (seq <= read) return 'read';
  return seq <= delivered ? 'delivered' : 'sent';
}

function addBubble(items: Item[], by: 'visitor' | 'agent', name: string | undefined, added: Bubble): void {
  const last = items.at(-1);
  if (last?.type === 'group' && last.by === by && last.name === name && near(last.bubbles.at(-1), added)) {
    last.bubbles.push(added);
  } else {
    items.push({ type: 'group', id: `group-${added.id}`, by, name, bubbles: [added] });
  }
}

function near(one: Bubble | undefined, other: Bubble): boolean {
  return !!one && new Date(other.at).getTime() - new Date(one.at).getTime() < TOGETHER;
}
