import {
  type ClientFrame,
  CloseCode,
  type PollResponse,
  type Problem,
  type ServerFrame,
} from './protocol.ts';

/** One way to the server while it lasts. */
export interface Link {
  send(frame: ClientFrame): void;
  /** Lets go without a word; no event follows. */
  close(): void;
}

export interface LinkEvents {
  frame(frame: ServerFrame): void;
  /** The link is gone, told once; `code` as the server closes sockets, 0 when it cannot be known. */
  down(code: number): void;
}

/** The link could not even be tried: a browser or a policy forbids it. */
export const BLOCKED = -1;

/** A WebSocket that says hello as soon as it is open. */
export function socketLink(url: string, hello: ClientFrame, events: LinkEvents): Link {
  let socket: WebSocket;
  try {
    socket = new WebSocket(url);
  } catch {
    queueMicrotask(() => events.down(BLOCKED));
    return { send() {}, close() {} };
  }
  let over = false;
  socket.onopen = () => socket.send(JSON.stringify(hello));
  socket.onmessage = (event) => {
    const frame = over ? null : parse(event.data);
    if (frame) events.frame(frame);
  };
  socket.onclose = (event) => {
    if (!over) events.down(event.code);
    over = true;
  };
  return {
    send(frame) {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
    },
    close() {
      over = true;
      socket.close();
    },
  };
}

function parse(data: unknown): ServerFrame | null {
  try {
    return JSON.parse(String(data));
  } catch {
    return null;
  }
}

export interface PollAddress {
  url: string;
  /** Headers that say who asks. */
  headers: Record<string, string>;
}

/** A request that outlives the server's 25 s by this much is given up. */
const POLL_TIMEOUT = 40_000;
/** Between two requests when the server has answered at once with nothing. */
const POLL_PAUSE = 250;

/**
 * Long polling: one request always waits for what the server has to tell, and what is to be sent goes in requests of
 * its own, one after the other, so that its order is kept.
 */
export function pollLink(address: PollAddress, hello: ClientFrame, events: LinkEvents): Link {
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
