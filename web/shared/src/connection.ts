import { BLOCKED, type Link, type PollAddress, pollLink, socketLink } from './link.ts';
import { type ClientFrame, CloseCode, type PostFrame, type ServerFrame, type Uuid } from './protocol.ts';

/**
 * - `connecting`: for the first time
 * - `open`: the server has said welcome
 * - `reconnecting`: it was lost and is being tried again
 * - `ended`: the server wants no more of it (unknown token, unknown protocol); nothing is tried again
 */
export type ConnectionState = 'connecting' | 'open' | 'reconnecting' | 'ended';

export interface ConnectionOptions {
  /** Absolute, `ws:` or `wss:`. */
  socketUrl: string;
  poll: PollAddress;
  /** Asked at each connect, so that it can carry the newest `after`. */
  hello(): ClientFrame;
  /** Every frame, in the order in which it came. */
  onFrame(frame: ServerFrame): void;
  /** `code` comes with `ended`: how a socket would have been closed. */
  onState?(state: ConnectionState, code?: number): void;
}

/** Failed sockets in a row before long polling is used. */
const SOCKET_TRIES = 2;
/** While polling works, a socket is tried again this often. */
const SOCKET_RETRY = 120_000;
/** The same where sockets have worked before: the server was away, not the sockets blocked. */
const SOCKET_RETRY_SOON = 3_000;
/** From connecting to welcome. */
const WELCOME_WITHIN = 10_000;
/** Heartbeats come every 20 s; two missed ones mean that the link is dead. */
const SILENCE = 45_000;
/** How fast a link that is doubted must answer a ping. */
const PONG_WITHIN = 5_000;
/** A link that lasted this long was a good one: the next try comes soon. */
const LASTED = 10_000;
const FIRST_DELAY = 500;
const LONGEST_DELAY = 15_000;
const TOO_MANY_DELAY = 15_000;

const FINAL: readonly number[] = [
  CloseCode.unauthorized,
  CloseCode.wrongOrigin,
  CloseCode.unknownProtocol,
  CloseCode.restricted,
];
const FINAL_PROBLEMS: Record<string, number> = {
  token_unknown: CloseCode.unauthorized,
  not_signed_in: CloseCode.unauthorized,
  wrong_origin: CloseCode.wrongOrigin,
  unknown_protocol: CloseCode.unknownProtocol,
  restricted: CloseCode.restricted,
};

/**
 * Keeps a client connected: a WebSocket, or long polling where sockets do not get through, tried again with growing,
 * jittered pauses. Messages and notes are kept and sent again with the same id until they are stored or refused;
 * everything else is sent if it can be and forgotten if not.
 */
export class Connection {
  readonly #options: ConnectionOptions;
  readonly #pending = new Map<Uuid, PostFrame>();
  #state: ConnectionState = 'connecting';
  #link: Link | null = null;
  #polling = false;
  /** A socket that is tried while polling works. */
  #trial: Link | null = null;
  #welcomedAt = 0;
  #socketWorked = false;
  #socketFailures = 0;
  #attempts = 0;
  #retry: Timer;
  #silence: Timer;
  #trialTimer: Timer;

  constructor(options: ConnectionOptions) {
    this.#options = options;
  }

  get state(): ConnectionState {
    return this.#state;
  }

  /** Frames that neither have been stored nor refused. */
  get pending(): readonly PostFrame[] {
    return [...this.#pending.values()];
  }

  start(): void {
    globalThis.addEventListener?.('online', this.check);
    globalThis.document?.addEventListener('visibilitychange', this.check);
    this.#connect();
  }

  stop(): void {
    globalThis.removeEventListener?.('online', this.check);
    globalThis.document?.removeEventListener('visibilitychange', this.check);
    for (const timer of [this.#retry, this.#silence, this.#trialTimer]) clearTimeout(timer);
    this.#link?.close();
    this.#trial?.close();
    this.#link = this.#trial = null;
  }

  /** Sends what may be lost: typing, receipts, watching. Tells whether it went out. */
  send(frame: ClientFrame): boolean {
    if (this.#state !== 'open') return false;
    this.#link?.send(frame);
    return true;
  }

  /** Sends what must not be lost; answered by `stored` or `refused` in the end. */
  post(frame: PostFrame): void {
    this.#pending.set(frame.id, frame);
    this.send(frame);
  }

  /** Something hints that the network has changed: tries at once, or makes sure that the link still lives. */
  readonly check = (): void => {
    if (globalThis.document?.visibilityState === 'hidden') return;
    if (this.#state === 'open') {
      this.send({ type: 'ping' });
      this.#expectWithin(PONG_WITHIN);
    } else if (!this.#link && this.#state !== 'ended') {
      this.#connect();
    }
  };

  #connect(): void {
    clearTimeout(this.#retry);
    this.#polling = this.#socketFailures >= SOCKET_TRIES;
    this.#welcomedAt = 0;
    this.#link = this.#open(this.#polling ? 'poll' : 'socket');
    this.#expectWithin(WELCOME_WITHIN);
  }

  #open(way: 'socket' | 'poll'): Link {
    const { socketUrl, poll, hello } = this.#options;
    const events = {
      frame: (frame: ServerFrame) => this.#received(link, frame),
      down: (code: number) => this.#down(link, code),
    };
    const link = way === 'socket' ? socketLink(socketUrl, hello(), events) : pollLink(poll, hello(), events);
    return link;
  }

  #received(link: Link, frame: ServerFrame): void {
    if (link === this.#trial && frame.type === 'welcome') this.#promoteTrial(link);
    if (link !== this.#link) return;
    this.#expectWithin(SILENCE);
    if ((frame.type === 'stored' || frame.type === 'refused') && frame.id) this.#pending.delete(frame.id);
    const final = frame.type === 'problem' && FINAL_PROBLEMS[frame.code];
    if (final) return this.#end(final);
    // Open before the frame is handed on: whoever hears it may have something to send at once.
    if (frame.type === 'welcome' && !this.#welcomedAt) this.#welcomed(link);
    this.#options.onFrame(frame);
  }

  #welcomed(link: Link): void {
    this.#welcomedAt = Date.now();
    if (this.#polling) this.#tryLater();
    else this.#socketWorked = true;
    for (const frame of this.#pending.values()) link.send(frame);
    this.#become('open');
  }

  #down(link: Link, code: number): void {
    if (link === this.#trial) {
      this.#trial = null;
      this.#tryLater();
      return;
    }
    if (link !== this.#link) return;
    this.#link = null;
    clearTimeout(this.#silence);
    if (FINAL.includes(code)) return this.#end(code);
    this.#learn(code);
    this.#become(this.#state === 'connecting' ? 'connecting' : 'reconnecting');
    clearTimeout(this.#trialTimer);
    this.#trial?.close();
    this.#trial = null;
    this.#retry = setTimeout(() => this.#connect(), this.#delay(code));
  }

  /** What the end of a link says about the next one. */
  #learn(code: number): void {
    const lasted = this.#welcomedAt > 0 && Date.now() - this.#welcomedAt >= LASTED;
    if (lasted) this.#attempts = 0;
    if (this.#polling) this.#socketFailures = SOCKET_TRIES - 1;
    else if (code === BLOCKED) this.#socketFailures = SOCKET_TRIES;
    else this.#socketFailures = lasted || code >= 4000 ? 0 : this.#socketFailures + 1;
    if (code === CloseCode.malformedFrame || code === CloseCode.tooLarge) this.#refusePending(code);
  }

  /** One of these frames broke the link and would break the next one too: it is handed back instead. */
  #refusePending(code: number): void {
    const refused = [...this.#pending.values()];
    this.#pending.clear();
    for (const { id, conversation } of refused) {
      const name = code === CloseCode.tooLarge ? 'too_large' : 'malformed_frame';
      this.#options.onFrame({ type: 'refused', id, conversation, code: name, detail: '' });
    }
  }

  #delay(code: number): number {
    if (!this.#polling && this.#socketFailures === SOCKET_TRIES) return 0;
    const longest = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** this.#attempts++);
    const least = code === CloseCode.tooMany ? TOO_MANY_DELAY : 0;
    return least + longest * (0.5 + Math.random() / 2);
  }

  #expectWithin(milliseconds: number): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      const dead = this.#link;
      dead?.close();
      if (dead) this.#down(dead, 0);
    }, milliseconds);
  }

  #tryLater(): void {
    clearTimeout(this.#trialTimer);
    const pause = this.#socketWorked ? SOCKET_RETRY_SOON : SOCKET_RETRY;
    this.#socketWorked = false;
    this.#trialTimer = setTimeout(() => this.#trySocket(), pause);
  }

  #trySocket(): void {
    const trial = this.#open('socket');
    this.#trial = trial;
    this.#trialTimer = setTimeout(() => {
      trial.close();
      this.#down(trial, 0);
    }, WELCOME_WITHIN);
  }

  #promoteTrial(link: Link): void {
    clearTimeout(this.#trialTimer);
    this.#link?.close();
    this.#trial = null;
    this.#link = link;
    this.#polling = false;
    this.#socketFailures = this.#welcomedAt = 0;
  }

  #end(code: number): void {
    this.stop();
    this.#become('ended', code);
  }

  #become(state: ConnectionState, code?: number): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#options.onState?.(state, code);
  }
}

type Timer = ReturnType<typeof setTimeout> | undefined;
