import type { ConversationDetail, Message, Note, Row } from '@samtale/shared';
import { vi } from 'vitest';

/** Made-up rows, messages and answers for the tests. */

export const ME = 'agent-me';

export function row(id: string, at: string, more: Partial<Row> = {}): Row {
  return {
    id,
    state: 'active',
    contact: { id: `contact-${id}`, name: null, address: null },
    preview: null,
    previewAuthor: 'visitor',
    channel: 'webchat',
    way: 'webchat',
    team: { id: 'team', name: 'Kundeservice' },
    agent: { id: ME, name: 'Ingrid' },
    waitingSince: null,
    lastActivityAt: at,
    lastSeq: 1,
    unread: 0,
    language: 'nb',
    priority: 'normal',
    snoozedUntil: null,
    labels: [],
    ...more,
  };
}

export function said(
  seq: number,
  kind: 'visitor' | 'agent' = 'visitor',
  more: Partial<Message> = {},
): Message {
  const author = kind === 'agent' ? { kind, id: ME } : { kind };
  return { id: `m${seq}`, seq, kind: 'text', author, text: `tekst ${seq}`, at: minute(seq), ...more };
}

export function noted(noteSeq: number): Note {
  const author = { id: ME, name: 'Ingrid' };
  return { id: `n${noteSeq}`, noteSeq, author, text: 'notat', at: minute(noteSeq) };
}

export function detail(id: string, messages: Message[], notes: Note[] = []): ConversationDetail {
  return {
    row: row(id, minute(0)),
    contact: {
      id: 'contact',
      name: null,
      language: 'nb',
      identities: [],
      conversations: 1,
      createdAt: minute(0),
    },
    entrypoint: { id: 'entrypoint', name: 'Nettbutikken' },
    noticeVersion: '1.0.0',
    startedAt: minute(0),
    messages,
    notes,
    lastSeq: messages.at(-1)?.seq ?? 0,
    outgoing: [],
    stopped: false,
    lastNoteSeq: notes.at(-1)?.noteSeq ?? 0,
    receipts: { visitor: { delivered: 0, read: 0 }, agent: { delivered: 0, read: 0 } },
  };
}

export function minute(at: number): string {
  return new Date(Date.UTC(2026, 0, 5, 10, at)).toISOString();
}

type Answer = object | number;

/** Answers requests from here on: by the first path that the request's begins with; a number is a refusal's status. */
export function answerWith(answers: Record<string, Answer | (() => Answer)>): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    const found = Object.entries(answers).find(([start]) => path.startsWith(start))?.[1] ?? 404;
    const answer = typeof found === 'function' ? found() : found;
    return typeof answer === 'number'
      ? Response.json({ code: 'unavailable' }, { status: answer })
      : Response.json(answer);
  });
  return asked;
}
