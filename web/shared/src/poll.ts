import type { Link, LinkEvents, PollAddress } from './link.ts';
import {
  type ClientFrame,
  CloseCode,
  type PollResponse,
  type Problem,
  type ServerFrame,
} from './protocol.ts';

/** A request that outlives the server's 25 s by this much is given up. */
const POLL_TIMEOUT = 40_000;
/** Between two requests when the server has answered at once with nothing. */
const POLL_PAUSE = 250;

/**
 * Long polling: one request always waits for what the server has to tell, and what is to be sent goes in requests of
 * its own, one after the other, so that its order is kept.
 */
export function poll(address: PollAddress, hello: ClientFrame, events: LinkEvents): Link {
  const abort = new AbortController();
  let connection: string | null = null;
  let outbox: ClientFrame[] = [];
  let sending = false;

  async function exchange(frames: ClientFrame[]): Promise<PollResponse> {
    const request = new AbortController();
    const give = () => request.abort();
    const timer = setTimeout(give, POLL_TIMEOUT);
    abort.signal.addEventListener('abort', give);
    try {
      const response = await fetch(address.url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...address.headers },
        body: JSON.stringify({ connection, frames }),
        cache: 'no-store',
        signal: request.signal,
      });
      if (!response.ok) throw await closeCode(response);
      return await response.json();
    } finally {
      clearTimeout(timer);
      abort.signal.removeEventListener('abort', give);
    }
  }

  function take({ connection: id, frames }: PollResponse): void {
    connection = id;
    // An answer without frames is a sign of life too.
    const told: ServerFrame[] = frames.length ? frames : [{ type: 'pong' }];
    for (const frame of told) if (!abort.signal.aborted) events.frame(frame);
  }

  async function listen(): Promise<void> {
    take(await exchange([hello]));
    void drain();
    while (!abort.signal.aborted) {
      const asked = Date.now();
      const answer = await exchange([]);
      take(answer);
      if (!answer.frames.length && Date.now() - asked < POLL_PAUSE) await pause(POLL_PAUSE);
    }
  }

  async function drain(): Promise<void> {
    if (sending || !connection) return;
    sending = true;
    try {
      while (outbox.length && !abort.signal.aborted) {
        const frames = outbox;
        outbox = [];
        // A ping is answered at once; without it a request of receipts alone would wait like the listening one.
        if (!frames.some((frame) => 'text' in frame)) frames.push({ type: 'ping' });
        take(await exchange(frames));
      }
    } catch (cause) {
      fail(cause);
    }
    sending = false;
  }

  function fail(cause: unknown): void {
    if (abort.signal.aborted) return;
    abort.abort();
    events.down(typeof cause === 'number' ? cause : 0);
  }

  listen().catch(fail);
  return {
    send(frame) {
      outbox.push(frame);
      void drain();
    },
    close: () => abort.abort(),
  };
}

const CLOSE_CODES: Record<number, number> = {
  400: CloseCode.malformedFrame,
  401: CloseCode.unauthorized,
  403: CloseCode.wrongOrigin,
  404: CloseCode.tooSlow,
  413: CloseCode.tooLarge,
  429: CloseCode.tooMany,
};

/** What the answer to a poll would have been as the end of a socket. */
async function closeCode(response: Response): Promise<number> {
  const problem: Partial<Problem> = await response.json().catch(() => ({}));
  if (problem.code === 'unknown_protocol') return CloseCode.unknownProtocol;
  return CLOSE_CODES[response.status] ?? 0;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
