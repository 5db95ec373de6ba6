import type { ClientFrame, Message } from '@samtale/shared';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Live } from '../live/live.svelte.ts';
import { answerWith, detail, noted, said } from '../testing.ts';
import { OpenConversation } from './open.svelte.ts';

const PATH = '/api/console/conversations/c1';

async function opened(messages: Message[], answers: Parameters<typeof answerWith>[0] = {}) {
  answerWith({ ...answers, [PATH]: detail('c1', messages, [noted(1)]) });
  const sent: ClientFrame[] = [];
  const live = { send: (frame: ClientFrame) => sent.push(frame) > 0 } as unknown as Live;
  const arrived: number[] = [];
  const open = new OpenConversation('c1', live, (message) => arrived.push(message.seq));
  await open.load();
  const watches = () => sent.filter((frame) => frame.type === 'watch');
  return { open, arrived, watches };
}

const seqs = (open: OpenConversation) => open.messages.map((one) => one.seq);
const message = (seq: number) => ({ type: 'message', conversation: 'c1', message: said(seq) }) as const;

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the open conversation', () => {
  it('watches from what it has', async () => {
    const { watches } = await opened([said(1), said(2)]);
    expect(watches()).toEqual([{ type: 'watch', conversation: 'c1', after: 2, afterNote: 1 }]);
  });

  it('knows who else looks, and what colleagues have said since', async () => {
    const { open } = await opened([said(1), said(2, 'agent')]);
    const colleague = { kind: 'agent', id: 'agent-ola', name: 'Ola' } as const;
    open.receive({ type: 'onlookers', conversation: 'c1', agents: [{ id: 'agent-ola', name: 'Ola' }] });
    open.receive({ type: 'message', conversation: 'c1', message: said(3, 'agent', { author: colleague }) });
    open.receive(message(4));
    expect(open.onlookers.map((one) => one.name)).toEqual(['Ola']);
    expect(open.saidByOthers(2, 'agent-me').map((one) => one.seq)).toEqual([3]);
    expect(open.saidByOthers(3, 'agent-me')).toEqual([]);
  });

  it('shows each message once and in order, and asks for what is missing', async () => {
    const { open, watches, arrived } = await opened([said(1)]);
    open.receive(message(3));
    expect(seqs(open)).toEqual([1]);
    expect(watches()).toHaveLength(2);
    open.receive(message(2));
    open.receive(message(3));
    expect(seqs(open)).toEqual([1, 2, 3]);
    expect(arrived).toEqual([2, 3]);
  });

  it('learns from a heartbeat that it missed something', async () => {
    const { open, watches } = await opened([said(1)]);
    open.receive({ type: 'heartbeat', seqs: { c1: 1 }, noteSeqs: { c1: 1 } });
    expect(watches()).toHaveLength(1);
    open.receive({ type: 'heartbeat', seqs: { c1: 4 }, noteSeqs: { c1: 1 } });
    expect(watches()).toHaveLength(2);
  });

  it('reads state and receipts anew after the line was lost', async () => {
    const { open, watches } = await opened([said(1, 'agent')]);
    const now = detail('c1', [said(1, 'agent')]);
    now.row.state = 'closed';
    now.receipts.visitor = { delivered: 1, read: 1 };
    answerWith({ [PATH]: now });
    await open.resync();
    expect(open.row?.state).toBe('closed');
    expect(open.visitor.read).toBe(1);
    expect(watches()).toHaveLength(2);
    answerWith({});
    await open.resync();
    expect(open.status).toBe('unknown');
  });

  it('asks after each SMS whether the person wants no more, and after nothing else', async () => {
    const { open } = await opened([said(1)]);
    const now = detail('c1', [said(1)]);
    now.stopped = true;
    answerWith({ [PATH]: now });
    open.receive(message(2));
    await vi.waitFor(() => expect(seqs(open)).toEqual([1, 2]));
    expect(open.stopped).toBe(false);
    open.row = { ...detail('c1', []).row, channel: 'sms' };
    open.receive({ type: 'message', conversation: 'c1', message: said(3, 'agent') });
    expect(open.stopped).toBe(false);
    open.receive(message(4));
    await vi.waitFor(() => expect(open.stopped).toBe(true));
  });

  it('loads older messages to the beginning', async () => {
    const { open } = await opened([said(3), said(4)], {
      [`${PATH}/messages`]: { messages: [said(1), said(2)], lastSeq: 4 },
    });
    expect(open.older).toBe('more');
    await open.loadOlder();
    expect(seqs(open)).toEqual([1, 2, 3, 4]);
    expect(open.older).toBe('none');
  });

  it('says who writes until they stop or have written', async () => {
    vi.useFakeTimers();
    const { open } = await opened([said(1)]);
    open.receive({ type: 'typing', conversation: 'c1', agent: null });
    expect(open.typing).toEqual({ name: null });
    vi.advanceTimersByTime(3_000);
    expect(open.typing).toBeNull();
    open.receive({ type: 'typing', conversation: 'c1', agent: null });
    open.receive(message(2));
    expect(open.typing).toBeNull();
  });

  it('tells an unknown conversation from one that could not be fetched', async () => {
    const live = { send: () => true } as unknown as Live;
    answerWith({ [PATH]: 503 });
    const failed = new OpenConversation('c1', live, () => {});
    await failed.load();
    expect(failed.status).toBe('failed');
    answerWith({});
    await failed.load();
    expect(failed.status).toBe('unknown');
  });

  it('holds nothing more once the person is erased, and stays so', async () => {
    const { open } = await opened([said(1)]);
    open.gone('erased');
    open.lost();
    expect(open.status).toBe('erased');
    expect([open.detail, open.row, open.messages, open.notes]).toEqual([null, null, [], []]);
  });
});
