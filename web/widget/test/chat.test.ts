import type { Entrypoint, Masked, ToLoader, VisitorConversation } from '@samtale/shared';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeSocket } from '../../shared/test/fakes.ts';
import { Chat } from '../src/chat.svelte.ts';
import { show } from '../src/onward/onward.ts';

const ENTRYPOINT = '01932c07-7c1e-7000-8000-0000000000aa';
const PAGE = 'https://www.bakeri.no';
const entrypoint: Entrypoint = {
  id: ENTRYPOINT,
  account: { name: 'Bakeriet' },
  language: 'nb',
  languages: ['nb', 'en'],
  accent: '#1f5fa6',
  texts: { title: 'Spør oss', greeting: 'Hei' },
  fields: [],
  notice: { version: '1.0.0', url: '/notice/1.0.0' },
  availability: 'online',
  status: 'Vi svarer nå',
  limits: { messageLength: 10_000, fieldLength: 320, attachments: 15, attachmentBytes: 40 * 1024 * 1024 },
  consents: [],
  protocol: 1,
};

let told: ToLoader[];
let answers: Record<string, (body: Record<string, never>) => unknown>;
let asked: { path: string; body: Record<string, never>; token: string }[];
let page: Window;

function conversation(change: Partial<VisitorConversation> = {}): VisitorConversation {
  return {
    id: 'c1',
    state: 'waiting',
    position: 2,
    agentName: null,
    lastSeq: 0,
    language: 'nb',
    noticeVersion: '1.0.0',
    visitor: { delivered: 0, read: 0 },
    agent: { delivered: 0, read: 0 },
    ...change,
  };
}

const message = (seq: number, text: string, kind: 'visitor' | 'agent' = 'agent', id = `s${seq}`) =>
  ({
    type: 'message',
    conversation: 'c1',
    message: { id, seq, kind: 'text', author: { kind, name: 'Ida' }, text, at: '2026-11-22T12:00:00Z' },
  }) as const;

beforeEach(() => {
  sessionStorage.clear();
  FakeSocket.all = [];
  vi.stubGlobal('WebSocket', FakeSocket);
  told = [];
  asked = [];
  page = { postMessage: (said: ToLoader) => told.push(said) } as unknown as Window;
  vi.stubGlobal('parent', page);
  location.hash = `#origin=${encodeURIComponent(PAGE)}`;
  answers = { [`entrypoints/${ENTRYPOINT}`]: () => entrypoint };
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const path = url.replace('/api/widget/', '').replace(/\?.*/, '');
    const body = init.body ? JSON.parse(String(init.body)) : {};
    asked.push({ path, body, token: (init.headers as Record<string, string>)['Samtale-Token'] ?? '' });
    const answer = answers[path];
    if (!answer) throw new TypeError('network');
    const value = answer(body);
    return value instanceof Response ? value : new Response(JSON.stringify(value));
  });
});

let chats: Chat[] = [];
afterEach(() => {
  for (const chat of chats) chat.fresh();
  chats = [];
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

function pageSays(data: unknown): void {
  window.dispatchEvent(Object.assign(new Event('message'), { data, origin: PAGE, source: page }));
}

async function open(token: string | null = null): Promise<Chat> {
  const chat = await Chat.create(ENTRYPOINT, 'nb');
  chats.push(chat);
  chat.begin();
  pageSays({ samtale: 'hello', token, open: true, focus: false, path: '/', identity: null });
  await settled();
  return chat;
}

async function talking(): Promise<Chat> {
  const chat = await open('1.a.b');
  FakeSocket.last.open().tell({ type: 'welcome', protocol: 1, conversation: conversation({ lastSeq: 1 }) });
  FakeSocket.last.tell(message(1, 'Hei', 'visitor'));
  return chat;
}

const last = <T extends ToLoader['samtale']>(type: T) =>
  told.filter((said): said is Extract<ToLoader, { samtale: T }> => said.samtale === type).at(-1);

describe('the answer by e-mail after leaving', () => {
  const PATH = 'conversations/c1/onward';

  async function shown(onward: 'address' | 'offered' | 'wished') {
    const chat = await talking();
    const thread = document.createElement('section');
    thread.className = 'thread';
    document.body.replaceChildren(thread);
    return { chat, target: show(chat, onward) };
  }

  test('is wanted with a press where an address is known, and can be taken back', async () => {
    answers[PATH] = ({ wanted }) => conversation({ onward: wanted ? 'wished' : 'offered', lastSeq: 1 });
    const { chat, target } = await shown('offered');
    expect(target.textContent).toContain('Skal vi sende svaret på e-post hvis du går?');
    target.querySelector('button')?.click();
    await settled();
    expect(asked.at(-1)).toMatchObject({ path: PATH, body: { wanted: true }, token: '1.a.b' });
    expect(chat.conversation?.onward).toBe('wished');
    target.remove();
    const wished = show(chat, 'wished');
    expect(wished.textContent).toBe('Vi sender svaret på e-post hvis du går.Angre');
    expect(document.activeElement?.textContent).toBe('Angre');
    wished.querySelector('button')?.click();
    await settled();
    expect(asked.at(-1)?.body).toEqual({ wanted: false });
    expect(chat.conversation?.onward).toBe('offered');
  });

  test('asks for an address where none is known, and says when it is none', async () => {
    answers[PATH] = () => new Response('{"code":"invalid_field","field":"email"}', { status: 422 });
    const { target } = await shown('address');
    target.querySelector('button')?.click();
    const field = target.querySelector('input') as HTMLInputElement;
    field.value = ' kari ';
    target.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled();
    expect(asked.at(-1)?.body).toEqual({ wanted: true, email: 'kari' });
    expect(target.querySelector('[role="alert"]')?.textContent).toContain('Skriv e-postadressen din');
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });
});

describe('somebody who is signed in on the page', () => {
  const IDENTITY = `e30.${btoa(JSON.stringify({ sub: '17', name: 'Kari', exp: 1 }))}.x`;
  const hello = (token: string | null) =>
    pageSays({ samtale: 'hello', token, open: true, focus: false, path: '/', identity: IDENTITY });
  const refusal = (status: number, code: string, field?: string) =>
    new Response(JSON.stringify({ code, field }), { status });

  async function begun(token: string | null): Promise<Chat> {
    const chat = await Chat.create(ENTRYPOINT, 'nb');
    chats.push(chat);
    chat.begin();
    hello(token);
    await vi.waitFor(() => expect(chat.step).not.toBe('loading'));
    return chat;
  }

  test('is not asked for what the token says, and starts with it', async () => {
    answers[`entrypoints/${ENTRYPOINT}/resumption`] = () => refusal(404, 'not_found');
    answers[`entrypoints/${ENTRYPOINT}/conversations`] = () => conversation();
    const chat = await begun(null);
    expect(chat.entrypoint?.fields.map(({ name }) => name)).not.toContain('name');
    await chat.start({}, 'Hei');
    expect(asked.at(-1)?.body).toMatchObject({ identity: IDENTITY });
    expect(last('identity')).toEqual({ samtale: 'identity', detail: null });
  });

  test('goes on with what they began elsewhere', async () => {
    answers[`entrypoints/${ENTRYPOINT}/resumption`] = () => conversation();
    const chat = await Chat.create(ENTRYPOINT, 'nb');
    chats.push(chat);
    chat.begin();
    hello(null);
    await vi.waitFor(() => expect(chat.token).toMatch(/^1\.[\w-]{22}\.[\w-]{43}$/));
    const resumed = asked.filter(({ path }) => path.endsWith('resumption'));
    expect(resumed.map(({ token }) => token)).toContain(chat.token);
    expect(FakeSocket.all).not.toEqual([]);
  });

  test('does not find what another has said in the same browser', async () => {
    answers.conversation = () => conversation();
    answers[`conversations/${conversation().id}/identity`] = () => refusal(409, 'identity_other');
    answers[`entrypoints/${ENTRYPOINT}/resumption`] = () => refusal(404, 'not_found');
    const chat = await begun('1.a.b');
    expect(chat.step).toBe('start');
    expect(FakeSocket.all).toEqual([]);
    expect(last('token')).toEqual({ samtale: 'token', token: null, keep: 0 });
  });

  test('is told of, with the claim, where the server does not believe it', async () => {
    answers[`entrypoints/${ENTRYPOINT}/resumption`] = () => refusal(401, 'identity_refused', 'identity.exp');
    const chat = await begun(null);
    expect(last('identity')).toEqual({ samtale: 'identity', detail: 'identity.exp' });
    expect(chat.step).toBe('start');
  });

  test('leaves nothing behind when they sign out', async () => {
    const chat = await talking();
    pageSays({ samtale: 'identify', identity: null });
    await settled();
    expect(chat.step).toBe('start');
    expect(chat.messages).toEqual([]);
    expect(last('token')).toEqual({ samtale: 'token', token: null, keep: 0 });
    expect(last('chat')).toEqual({ samtale: 'chat', detail: null });
  });
});

describe('a new chat', () => {
  test('leaves no token with the page before it has started', async () => {
    const chat = await open();
    expect(chat.step).toBe('start');
    expect(last('token')).toBeUndefined();
    expect(FakeSocket.all).toEqual([]);
  });

  test('P15: gives the page a token of at most 128 bytes once it has started', async () => {
    const chat = await open();
    answers[`entrypoints/${ENTRYPOINT}/conversations`] = () => conversation();
    await chat.start({ name: 'Kari' }, 'Hei');
    expect(chat.step).toBe('talk');
    expect(last('token')?.token).toMatch(/^1\.[\w-]{22}\.[\w-]{43}$/);
    expect(last('token')?.keep).toBe(7 * 24 * 3600);
    expect(asked.at(-1)?.body).toMatchObject({
      language: 'nb',
      noticeVersion: '1.0.0',
      fields: { name: 'Kari' },
    });
  });

  test('P05: shows its first message as it was stored, and keeps no number of it in the browser', async () => {
    const chat = await open();
    const text = 'Jeg er •••••• •••••';
    const masked: Masked[] = ['national-id'];
    answers[`entrypoints/${ENTRYPOINT}/conversations`] = () => ({ ...conversation(), text, masked });
    await chat.start({}, 'Jeg er 13097248022');
    const first = chat.outbox.items[0];
    expect(chat.outbox.items.map(({ text }) => text)).toEqual([text]);
    expect(chat.masked[first?.id ?? '']).toEqual(masked);
    expect(JSON.stringify({ ...sessionStorage })).not.toContain('13097248022');
  });

  test('is started once, though the first answer was lost and the words were changed', async () => {
    const chat = await open();
    await expect(chat.start({}, 'Hei')).rejects.toThrow('network');
    answers[`entrypoints/${ENTRYPOINT}/conversations`] = () => conversation();
    await chat.start({}, 'Hei der');
    const [first, second] = asked.filter(({ path }) => path.endsWith('/conversations'));
    expect(second).toEqual(first);
    expect(chat.outbox.items.map(({ text }) => text)).toEqual(['Hei', 'Hei der']);
  });

  test('is started anew after a refusal', async () => {
    const chat = await open();
    answers[`entrypoints/${ENTRYPOINT}/conversations`] = () =>
      new Response(JSON.stringify({ code: 'too_many' }), { status: 429 });
    await expect(chat.start({}, 'Hei')).rejects.toThrow('too_many');
    answers[`entrypoints/${ENTRYPOINT}/conversations`] = () => conversation();
    await chat.start({}, 'Hei');
    const [first, second] = asked.filter(({ path }) => path.endsWith('/conversations'));
    expect(second?.token).not.toBe(first?.token);
  });
});

describe('a chat that goes on', () => {
  test('P16: starts afresh without an error when its token opens nothing', async () => {
    const chat = await open('0.gammel');
    expect(chat.step).toBe('loading');
    FakeSocket.last.open().drop(4401);
    expect(chat.step).toBe('start');
    expect(last('token')).toEqual({ samtale: 'token', token: null, keep: 0 });
  });

  test('P16: starts afresh when its protocol is not spoken any more', async () => {
    const chat = await open('1.a.b');
    FakeSocket.last.open().drop(4409);
    expect(chat.step).toBe('start');
  });

  test('shows its own message once, on its way and stored', async () => {
    const chat = await talking();
    chat.post('Er du der?');
    const id = chat.outbox.items[0]?.id ?? '';
    FakeSocket.last.tell({ type: 'stored', id, conversation: 'c1', seq: 2, at: '2026-11-22T12:00:01Z' });
    FakeSocket.last.tell(message(2, 'Er du der?', 'visitor', id));
    expect(chat.outbox.items).toEqual([]);
    expect(chat.messages.map(({ text }) => text)).toEqual(['Hei', 'Er du der?']);
  });

  test('P05: shows its message as it was stored, and tells what was masked', async () => {
    const chat = await talking();
    chat.post('Jeg er 13097248022');
    const id = chat.outbox.items[0]?.id ?? '';
    const text = 'Jeg er •••••• •••••';
    const masked: Masked[] = ['national-id'];
    FakeSocket.last.tell({
      type: 'stored',
      id,
      conversation: 'c1',
      seq: 2,
      at: '2026-11-22T12:00:01Z',
      text,
      masked,
    });
    expect(chat.messages.at(-1)?.text).toBe(text);
    expect(chat.masked[id]).toEqual(masked);
    // The queue moves in the same moment: neither is lost.
    FakeSocket.last.tell({
      type: 'conversation',
      conversation: conversation({ state: 'waiting', position: 1 }),
    });
    expect(chat.said.map(({ words }) => words)).toEqual([
      'Vi skjulte et fødselsnummer. Slike numre lagrer vi ikke.',
      'Du er neste i køen',
    ]);
  });

  test('keeps a refused message until it is sent again', async () => {
    const chat = await talking();
    chat.post('Hei igjen');
    const id = chat.outbox.items[0]?.id ?? '';
    FakeSocket.last.tell({ type: 'refused', id, conversation: 'c1', code: 'too_many', detail: '' });
    expect(chat.outbox.items[0]?.refused).toBe('too_many');
    chat.retry(id);
    expect(chat.outbox.items[0]?.refused).toBeUndefined();
    expect(FakeSocket.last.sentOf('message').map((frame) => frame.id)).toEqual([id, id]);
  });

  test('sends on the next page what had no answer on the last', async () => {
    const before = await talking();
    before.post('Rett før jeg går');
    const id = before.outbox.items[0]?.id;
    const after = await talking();
    expect(after.outbox.items.map((outgoing) => outgoing.id)).toEqual([id]);
    expect(FakeSocket.last.sentOf('message').map((frame) => frame.id)).toEqual([id]);
  });

  test('asks for what is missing', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const chat = await talking();
    answers['conversations/c1/messages'] = () => ({
      messages: [message(2, 'to').message, message(3, 'tre').message],
      lastSeq: 3,
    });
    FakeSocket.last.tell(message(3, 'tre'));
    expect(chat.messages).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_100);
    expect(chat.messages.map(({ text }) => text)).toEqual(['Hei', 'to', 'tre']);
  });

  test('tells what has come, and what has been seen only while it can be seen', async () => {
    await talking();
    pageSays({ samtale: 'close' });
    FakeSocket.last.tell(message(2, 'Hei Kari'));
    expect(FakeSocket.last.sentOf('receipt').at(-1)).toMatchObject({ delivered: 2, read: 0 });
    expect(last('unread')).toMatchObject({ count: 1, words: '1 ulest melding' });
    pageSays({ samtale: 'open' });
    expect(FakeSocket.last.sentOf('receipt').at(-1)).toMatchObject({ delivered: 2, read: 2 });
    expect(last('unread')).toMatchObject({ count: 0, words: '' });
  });

  test('says aloud what is new, not what was there before', async () => {
    const chat = await open('1.a.b');
    FakeSocket.last.open().tell({ type: 'welcome', protocol: 1, conversation: conversation({ lastSeq: 2 }) });
    FakeSocket.last.tell(message(1, 'Gammelt'));
    FakeSocket.last.tell(message(2, 'Også gammelt'));
    expect(chat.said).toEqual([]);
    FakeSocket.last.tell(message(3, 'Nytt'));
    expect(chat.said).toEqual([{ words: 'Ida skriver: Nytt' }]);
  });

  test('tells of typing every second and a half at the most, and shows it for three seconds', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const chat = await talking();
    for (let key = 0; key < 10; key++) chat.typing();
    expect(FakeSocket.last.sentOf('typing')).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_500);
    chat.typing();
    expect(FakeSocket.last.sentOf('typing')).toHaveLength(2);

    FakeSocket.last.tell({ type: 'typing', conversation: 'c1', agent: { name: 'Ida' } });
    expect(chat.writing.agent).toBe('Ida');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(chat.writing.agent).toBeUndefined();
  });
});

describe('the end', () => {
  test('keeps the token for half an hour, and nothing in the browser', async () => {
    const chat = await talking();
    chat.write('en kladd');
    FakeSocket.last.tell({
      type: 'conversation',
      conversation: conversation({
        state: 'closed',
        lastSeq: 1,
        reopensUntil: new Date(Date.now() + 1_800_000).toISOString(),
      }),
    });
    expect(last('token')?.keep).toBe(1800);
    expect(sessionStorage.length).toBe(0);
    expect(chat.closed).toBe(true);
  });

  test('goes on when something is written in time', async () => {
    const chat = await talking();
    const reopensUntil = new Date(Date.now() + 1_800_000).toISOString();
    FakeSocket.last.tell({
      type: 'conversation',
      conversation: conversation({ state: 'closed', lastSeq: 1, reopensUntil }),
    });
    chat.post('én ting til');
    expect(FakeSocket.last.sentOf('message').at(-1)).toMatchObject({ text: 'én ting til' });
    FakeSocket.last.tell({
      type: 'conversation',
      conversation: conversation({ state: 'active', lastSeq: 2 }),
    });
    expect(chat.closed).toBe(false);
    expect(last('token')?.keep).toBe(7 * 24 * 3600);
  });

  test('makes what could not be sent the next draft', async () => {
    const chat = await talking();
    chat.post('for sent');
    FakeSocket.last.tell({
      type: 'conversation',
      conversation: conversation({ state: 'closed', lastSeq: 1 }),
    });
    chat.write('en kladd');
    chat.fresh();
    expect(chat.text).toBe('for sent\n\nen kladd');
    expect(chat.messages).toEqual([]);
    expect(last('token')?.token).toBeNull();
    expect(chat.step).toBe('start');
  });
});
