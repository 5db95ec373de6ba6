import type { ClientFrame, ServerFrame } from './protocol.ts';

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

/**
 * Long polling. It is fetched only here, as sockets get through nearly everywhere; where it cannot be fetched, that is one
 * more link that went down, and the next try fetches it again.
 */
export function pollLink(address: PollAddress, hello: ClientFrame, events: LinkEvents): Link {
  let link: Link | null = null;
  let over = false;
  import('./poll.ts').then(
    ({ poll }) => {
      if (!over) link = poll(address, hello, events);
    },
    () => over || events.down(0),
  );
  return {
    send: (frame) => link?.send(frame),
    close() {
      over = true;
      link?.close();
    },
  };
}
