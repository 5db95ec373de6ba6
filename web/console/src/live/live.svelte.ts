import {
  type ClientFrame,
  CloseCode,
  Connection,
  type ConnectionState,
  type PostFrame,
  PROTOCOL,
  type ServerFrame,
} from '@samtale/shared';

type Listener = (frame: ServerFrame) => void;

/** The agent's line to the server, and what state it is in. */
export class Live {
  state = $state<ConnectionState>('connecting');
  readonly #listeners = new Set<Listener>();
  readonly #connection: Connection;

  /** @param signedOut told when the server no longer knows the session */
  constructor(signedOut: () => void) {
    const socket = new URL('/api/console/socket', location.href);
    socket.protocol = socket.protocol.replace('http', 'ws');
    this.#connection = new Connection({
      socketUrl: socket.href,
      poll: { url: '/api/console/frames', headers: {} },
      hello: () => ({ type: 'hello', protocol: PROTOCOL, after: 0 }),
      onFrame: (frame) => {
        for (const listener of this.#listeners) listener(frame);
      },
      onState: (state, code) => {
        this.state = state;
        if (state === 'ended' && code === CloseCode.unauthorized) signedOut();
      },
    });
  }

  /** Listens to every frame; the listeners are told in the order in which they came. */
  listen(listener: Listener): void {
    this.#listeners.add(listener);
  }

  start(): void {
    this.#connection.start();
  }

  stop(): void {
    this.#listeners.clear();
    this.#connection.stop();
  }

  /** Does not wait for the next try to connect. */
  retry(): void {
    this.#connection.check();
  }

  /** What may be lost. */
  send(frame: ClientFrame): boolean {
    return this.#connection.send(frame);
  }

  /** What must not be lost: kept and sent again until the server answers. */
  post(frame: PostFrame): void {
    this.#connection.post(frame);
  }
}
