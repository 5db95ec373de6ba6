import type { Message, Note, Receipt, Uuid } from '@samtale/shared';
import { compare } from '../instants.ts';

/** A message or note of one's own that the server has not acknowledged. */
export interface Unsent {
  id: Uuid;
  kind: 'message' | 'note';
  text: string;
  at: string;
  failed: boolean;
  /** Why it was refused, in the server's words; absent while it waits or when the line was cut. */
  reason?: string;
}

export type Entry =
  | { type: 'day'; key: string; at: string }
  | { type: 'fresh'; key: string }
  | { type: 'text'; key: string; message: Message; first: boolean; last: boolean }
  | { type: 'event'; key: string; message: Message }
  | { type: 'note'; key: string; note: Note }
  | { type: 'unsent'; key: string; unsent: Unsent };

/** Messages of one author within this time stand together. */
const GROUP_MS = 5 * 60_000;

/**
 * What the thread shows, from top to bottom: messages in the order of seq, notes put in by time, a line where a day
 * begins and one before what is new since the conversation was opened (`readUpTo`), and at the end what is unsent.
 */
export function entriesOf(
  messages: readonly Message[],
  notes: readonly Note[],
  unsent: readonly Unsent[],
  readUpTo: number | null,
): Entry[] {
  const entries: Entry[] = [];
  let day = '';
  let marked = readUpTo === null;
  const begin = (at: string) => {
    const its = new Date(at).toDateString();
    if (its !== day) entries.push({ type: 'day', key: `day ${its}`, at });
    day = its;
  };
  for (const item of interleaved(messages, notes)) {
    begin(item.at);
    if ('noteSeq' in item) {
      entries.push({ type: 'note', key: item.id, note: item });
      continue;
    }
    if (!marked && readUpTo !== null && item.seq > readUpTo && item.author.kind === 'visitor') {
      entries.push({ type: 'fresh', key: 'fresh' });
      marked = true;
    }
    entries.push(shown(item));
  }
  for (const one of unsent) entries.push({ type: 'unsent', key: one.id, unsent: one });
  return grouped(entries);
}

function* interleaved(messages: readonly Message[], notes: readonly Note[]): Generator<Message | Note> {
  let at = 0;
  for (const message of messages) {
    for (let note = notes[at]; note && compare(note.at, message.at) < 0; note = notes[++at]) yield note;
    yield message;
  }
  yield* notes.slice(at);
}

function shown(message: Message): Entry {
  return message.kind === 'text'
    ? { type: 'text', key: message.id, message, first: true, last: true }
    : { type: 'event', key: message.id, message };
}

function grouped(entries: Entry[]): Entry[] {
  entries.forEach((entry, at) => {
    const before = entries[at - 1];
    if (entry.type !== 'text' || before?.type !== 'text' || !together(before.message, entry.message)) return;
    before.last = false;
    entry.first = false;
  });
  return entries;
}

function together(a: Message, b: Message): boolean {
  return (
    a.author.kind === b.author.kind &&
    a.author.id === b.author.id &&
    Date.parse(b.at) - Date.parse(a.at) < GROUP_MS
  );
}

export type Standing = 'sent' | 'delivered' | 'read';

/**
 * Which messages of the agents carry a receipt in words: the last one, and the last that is read when that is an
 * earlier one. More would only repeat them.
 */
export function receipts(messages: readonly Message[], visitor: Receipt): Map<Uuid, Standing> {
  const found = new Map<Uuid, Standing>();
  const ours = messages.filter((message) => message.kind === 'text' && message.author.kind === 'agent');
  const read = ours.findLast((message) => message.seq <= visitor.read);
  if (read) found.set(read.id, 'read');
  const last = ours.at(-1);
  if (last && last !== read) found.set(last.id, last.seq <= visitor.delivered ? 'delivered' : 'sent');
  return found;
}
