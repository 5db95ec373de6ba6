import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ClientFrame, Connection, type ConnectionState, type ServerFrame } from '../src/index.ts';
import { FakePoll, FakeSocket } from './fakes.ts';

let connection: Connection;
let poll: FakePoll;
let frames: ServerFrame[];
let states: [ConnectionState, number | undefined][];
let after: number;
let onWelcome: ((frame: ServerFrame) => void) | undefined;

const text = (id: string): ClientFrame & { type: 'message' } => ({
  type: 'message',
  id,
  conversation: 'c',
  text: 'hei',
});

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(1);
  vi.stubGlobal('WebSocket', FakeSocket);
  poll = new FakePoll();
  vi.stubGlobal('fetch', poll.fetch);
  FakeSocket.all = [];
  FakeSocket.blocked = false;
  frames = [];
  states = [];
  after = 0;
  onWelcome = undefined;
  connection = new Connection({
    socketUrl: 'wss://samtale.test/api/widget/socket',
    poll: { url: '/api/widget/frames', headers: {} },
    hello: () => ({ type: 'hello', protocol: 1, token: '1.a.b', after }),
    onFrame: (frame) => {
      frames.push(frame);
      onWelcome?.(frame);
    },
    onState: (state, code) => states.push([state, code]),
  });
  connection.start();
});

afterEach(() => {
  connection.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('Connection over a socket', () => {
  test('says hello first, and is open once it has been welcomed', () => {
    FakeSocket.last.open();
    expect(FakeSocket.last.sent).toEqual([{ type: 'hello', protocol: 1, token: '1.a.b', after: 0 }]);
    expect(connection.state).toBe('connecting');
    FakeSocket.last.tell({ type: 'welcome', protocol: 1 });
    expect(connection.state).toBe('open');
  });

  test('sends at once what is asked for on hearing the welcome, the second time too', () => {
    onWelcome = (frame) => {
      if (frame.type === 'welcome')
        connection.send({ type: 'watch', conversation: 'c', after: 0, afterNote: 0 });
    };
    expect(FakeSocket.last.welcome().sentOf('watch')).toHaveLength(1);
    FakeSocket.last.drop();
    vi.advanceTimersByTime(2_000);
    expect(FakeSocket.last.welcome().sentOf('watch')).toHaveLength(1);
  });

  test('sends a message again with the same id until it is stored', () => {
    connection.post(text('m1'));
    const first = FakeSocket.last.welcome();
    expect(first.sentOf('message').map((frame) => frame.id)).toEqual(['m1']);
    first.drop();
    vi.advanceTimersByTime(2_000);
    const second = FakeSocket.last.welcome();
    expect(second).not.toBe(first);
    expect(second.sentOf('message').map((frame) => frame.id)).toEqual(['m1']);
    second.tell({ type: 'stored', id: 'm1', conversation: 'c', seq: 1, at: '' });
    expect(connection.pending).toEqual([]);
  });

  test('keeps the order of messages that wait', () => {
    for (const id of ['m1', 'm2', 'm3']) connection.post(text(id));
    expect(
      FakeSocket.last
        .welcome()
        .sentOf('message')
        .map((frame) => frame.id),
    ).toEqual(['m1', 'm2', 'm3']);
  });

  test('resumes after the newest seq', () => {
    FakeSocket.last.welcome();
    after = 7;
    FakeSocket.last.drop();
    vi.advanceTimersByTime(2_000);
    expect(FakeSocket.last.open().sentOf('hello')[0]?.after).toBe(7);
  });

  test('does not send what may be lost while it is away', () => {
    expect(connection.send({ type: 'typing', conversation: 'c' })).toBe(false);
    expect(FakeSocket.last.welcome().sentOf('typing')).toEqual([]);
    expect(connection.send({ type: 'typing', conversation: 'c' })).toBe(true);
  });

  test('lets go of a socket that has been silent for two heartbeats', () => {
    const silent = FakeSocket.last.welcome();
    vi.advanceTimersByTime(44_000);
    silent.tell({ type: 'heartbeat', seqs: {} });
    vi.advanceTimersByTime(44_000);
    expect(connection.state).toBe('open');
    vi.advanceTimersByTime(1_001);
    expect(connection.state).toBe('reconnecting');
    expect(silent.readyState).toBe(FakeSocket.CLOSED);
  });

  test('doubts the socket when the network comes back', () => {
    FakeSocket.last.welcome();
    window.dispatchEvent(new Event('online'));
    expect(FakeSocket.last.sentOf('ping')).toHaveLength(1);
    FakeSocket.last.tell({ type: 'pong' });
    vi.advanceTimersByTime(6_000);
    expect(connection.state).toBe('open');
    window.dispatchEvent(new Event('online'));
    vi.advanceTimersByTime(5_001);
    expect(connection.state).toBe('reconnecting');
  });

  test('does not wait when the network comes back', () => {
    FakeSocket.last.welcome().drop();
    expect(FakeSocket.all).toHaveLength(1);
    window.dispatchEvent(new Event('online'));
    expect(FakeSocket.all).toHaveLength(2);
  });

  test('ends when the token is unknown, and tries no more', () => {
    FakeSocket.last.open().drop(4401);
    expect(states).toEqual([['ended', 4401]]);
    vi.advanceTimersByTime(600_000);
    expect(FakeSocket.all).toHaveLength(1);
  });

  test('ends on a problem frame that is final', () => {
    FakeSocket.last.open().tell({ type: 'problem', code: 'unknown_protocol', detail: '' });
    expect(states).toEqual([['ended', 4409]]);
  });

  test('hands back a message that broke the socket instead of breaking the next one', () => {
    const broken = FakeSocket.last.welcome();
    connection.post(text('m1'));
    broken.drop(4413);
    expect(frames.at(-1)).toMatchObject({ type: 'refused', id: 'm1', code: 'too_large' });
    vi.advanceTimersByTime(2_000);
    expect(FakeSocket.last.welcome().sentOf('message')).toEqual([]);
  });

  test('waits longer when it was told that it asks too much', () => {
    FakeSocket.last.welcome().drop(4429);
    vi.advanceTimersByTime(15_000);
    expect(FakeSocket.all).toHaveLength(1);
    vi.advanceTimersByTime(1_000);
    expect(FakeSocket.all).toHaveLength(2);
  });

  test('pauses grow, up to a quarter of a minute', () => {
    const opened: number[] = [];
    let seen = 1;
    for (let second = 0; second < 200; second++) {
      if (FakeSocket.last.readyState !== FakeSocket.CLOSED) FakeSocket.last.drop(4503);
      vi.advanceTimersByTime(1_000);
      if (FakeSocket.all.length > seen) opened.push(second);
      seen = FakeSocket.all.length;
    }
    const pauses = opened.map((second, i) => second - (opened[i - 1] ?? 0));
    expect(Math.max(...pauses)).toBeLessThanOrEqual(16);
    expect(pauses.at(-1)).toBeGreaterThanOrEqual(14);
  });
});

describe('Connection by long polling', () => {
  async function loseTwoSockets(): Promise<void> {
    FakeSocket.last.drop();
    await vi.advanceTimersByTimeAsync(1_000);
    FakeSocket.last.drop();
    await vi.advanceTimersByTimeAsync(0);
  }

  async function fallBack(): Promise<void> {
    await loseTwoSockets();
    await poll.asked();
  }

  test('is used after two failed sockets', async () => {
    await fallBack();
    expect(poll.waiting).toHaveLength(1);
    const asked = await poll.answer({ type: 'welcome', protocol: 1 });
    expect(asked).toMatchObject({ connection: null, frames: [{ type: 'hello' }] });
    expect(connection.state).toBe('open');
    expect(poll.waiting[0]?.body).toEqual({ connection: 'c1', frames: [] });
  });

  test('is used at once when sockets are forbidden', async () => {
    connection.stop();
    FakeSocket.blocked = true;
    connection.start();
    await vi.advanceTimersByTimeAsync(0);
    await poll.asked();
    expect(poll.waiting).toHaveLength(1);
  });

  test('that cannot be fetched is one more failed try, and is fetched again', async () => {
    vi.doMock('../src/poll.ts', () => {
      throw new Error('no such file just now');
    });
    await loseTwoSockets();
    await poll.quiet();
    expect(poll.waiting).toHaveLength(0);
    expect(connection.state).not.toBe('ended');
    vi.doUnmock('../src/poll.ts');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(FakeSocket.all).toHaveLength(3);
    FakeSocket.last.drop();
    await vi.advanceTimersByTimeAsync(0);
    await poll.asked();
    await poll.answer({ type: 'welcome', protocol: 1 });
    expect(connection.state).toBe('open');
  });

  test('is let go of while it is still being fetched', async () => {
    connection.stop();
    FakeSocket.blocked = true;
    connection.start();
    await Promise.resolve();
    vi.advanceTimersByTime(0);
    connection.stop();
    await poll.quiet();
    expect(poll.waiting).toHaveLength(0);
  });

  test('sends messages one after the other beside the request that waits', async () => {
    await fallBack();
    await poll.answer({ type: 'welcome', protocol: 1 });
    connection.post(text('m1'));
    connection.post(text('m2'));
    expect(poll.waiting.map((request) => request.body.frames.length)).toEqual([0, 1]);
    await poll.answer({ type: 'heartbeat', seqs: {} });
    await poll.answer({ type: 'stored', id: 'm1', conversation: 'c', seq: 1, at: '' });
    expect(poll.waiting.map((request) => request.body.frames)).toEqual([[], [text('m2')]]);
    expect(connection.pending.map((frame) => frame.id)).toEqual(['m2']);
  });

  test('asks to be answered when it sends only what has no answer', async () => {
    await fallBack();
    await poll.answer({ type: 'welcome', protocol: 1 });
    connection.send({ type: 'typing', conversation: 'c' });
    expect(poll.waiting[1]?.body.frames).toEqual([{ type: 'typing', conversation: 'c' }, { type: 'ping' }]);
  });

  test('starts anew when the server does not know it any more', async () => {
    await fallBack();
    await poll.answer({ type: 'welcome', protocol: 1 });
    connection.post(text('m1'));
    await poll.fail(404, 'not_found');
    expect(connection.state).toBe('reconnecting');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(FakeSocket.last.welcome().sentOf('message')).toHaveLength(1);
  });

  test('ends when the token is unknown', async () => {
    await fallBack();
    await poll.fail(401, 'token_unknown');
    expect(states.at(-1)).toEqual(['ended', 4401]);
  });

  test('gives the socket another chance later, without a gap', async () => {
    await fallBack();
    await poll.answer({ type: 'welcome', protocol: 1 });
    for (let i = 0; i < 6; i++) {
      await vi.advanceTimersByTimeAsync(20_000);
      await poll.answer({ type: 'heartbeat', seqs: {} });
    }
    expect(FakeSocket.all).toHaveLength(3);
    expect(connection.state).toBe('open');
    FakeSocket.last.welcome();
    connection.post(text('m9'));
    expect(FakeSocket.last.sentOf('message')).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(0);
    expect(states.map(([state]) => state)).toEqual(['open']);
  });
});
