import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Drafts } from './drafts.svelte.ts';
import { KeptDrafts } from './kept.svelte.ts';

interface Sent {
  method: string;
  path: string;
  body: { id: string; after: string | null; text: string } | null;
}

let sent: Sent[];
let answer: (one: Sent) => Response;
let drafts: Drafts;
let kept: KeptDrafts;
const saves = () => sent.filter((one) => one.method === 'PUT');
const done = () => new Response(null, { status: 204 });

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  answer = (one) => (one.method === 'PUT' ? done() : Response.json([]));
  vi.stubGlobal('fetch', async (path: string, { method, body }: { method: string; body?: string }) => {
    const one = { method, path, body: body ? JSON.parse(body) : null };
    sent.push(one);
    return answer(one);
  });
  drafts = new Drafts();
  kept = new KeptDrafts(drafts);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('keeps a text once the writer pauses, each change after the last', async () => {
  drafts.set('c', 'reply', 'He');
  drafts.set('c', 'reply', 'Hei');
  await vi.advanceTimersByTimeAsync(2_000);
  drafts.set('c', 'reply', 'Hei du');
  await vi.advanceTimersByTimeAsync(2_000);

  expect(saves().map((one) => one.body?.text)).toEqual(['Hei', 'Hei du']);
  expect(saves()[0]?.body?.after).toBeNull();
  expect(saves()[1]?.body?.after).toBe(saves()[0]?.body?.id);
  expect(kept.where.has('c')).toBe(true);
});

test('keeps at once what is left', async () => {
  drafts.set('c', 'note', 'Husk');
  await kept.flush();

  expect(saves()).toHaveLength(1);
  expect(saves()[0]?.path).toBe('/api/console/conversations/c/drafts/note');
});

test('goes on with what was kept before a reload', async () => {
  answer = () =>
    Response.json([{ kind: 'reply', id: 'd1', text: 'Begynt', changedAt: '2026-01-05T10:00:00Z' }]);
  await kept.load('c');

  expect(drafts.get('c', 'reply')).toBe('Begynt');
  answer = done;
  drafts.set('c', 'reply', 'Begynt på');
  await kept.flush();
  expect(saves()[0]?.body?.after).toBe('d1');
});

test('asks which of two texts stays, and writes over neither', async () => {
  drafts.set('c', 'reply', 'Min');
  answer = (one) =>
    one.method === 'PUT'
      ? Response.json({ code: 'conflict' }, { status: 409 })
      : Response.json([
          { kind: 'reply', id: 'd2', text: 'Fra et annet vindu', changedAt: '2026-01-05T10:00:00Z' },
        ]);
  await kept.flush();

  expect(kept.newerOf('c', 'reply')?.text).toBe('Fra et annet vindu');
  expect(drafts.get('c', 'reply')).toBe('Min');
  expect(kept.troubled).toBe(true);

  answer = done;
  kept.choose('c', 'reply', false);
  await vi.advanceTimersByTimeAsync(0);
  expect(saves().at(-1)?.body).toMatchObject({ after: 'd2', text: 'Min' });
  expect(kept.newerOf('c', 'reply')).toBeNull();
});

test('takes what another window has written since, where nothing was changed here', async () => {
  drafts.set('c', 'reply', 'Min');
  await kept.flush();
  answer = () =>
    Response.json([{ kind: 'reply', id: 'd3', text: 'Nyere', changedAt: '2026-01-05T10:00:00Z' }]);
  await kept.load('c');

  expect(drafts.get('c', 'reply')).toBe('Nyere');
  expect(kept.troubled).toBe(false);
});

test('leaves to the server what is sent, and keeps what was begun since', async () => {
  drafts.set('c', 'reply', 'Hei');
  kept.sent('c', 'reply');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(saves()).toHaveLength(0);
  expect(kept.where.has('c')).toBe(false);

  drafts.set('c', 'reply', 'Og en ting til');
  kept.arrived('c', 'reply');
  await vi.advanceTimersByTimeAsync(0);
  expect(saves()[0]?.body).toMatchObject({ after: null, text: 'Og en ting til' });
});

test('tries again when nobody answers, and says so meanwhile', async () => {
  answer = () => Response.json({ code: 'unavailable' }, { status: 503 });
  drafts.set('c', 'reply', 'Hei');
  await kept.flush();
  expect(kept.troubled).toBe(true);

  answer = done;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(saves()).toHaveLength(2);
  expect(kept.troubled).toBe(false);
});
