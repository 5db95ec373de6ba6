import type { ClientFrame, ServerFrame } from '../src/index.ts';

// Kept from before a test stops the clock.
const { setTimeout: later } = globalThis;
const pause = (milliseconds: number) => new Promise((resolve) => later(resolve, milliseconds));

/** A WebSocket whose server is the test. */
export class FakeSocket {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSED = 3;
  static all: FakeSocket[] = [];
  static blocked = false;

  readyState = FakeSocket.CONNECTING;
  sent: ClientFrame[] = [];
  onopen?: () => void;
  onmessage?: (event: { data: string }) => void;
  onclose?: (event: { code: number }) => void;

  constructor(readonly url: string) {
    if (FakeSocket.blocked) throw new DOMException('blocked', 'SecurityError');
    FakeSocket.all.push(this);
  }

  static get last(): FakeSocket {
    const last = FakeSocket.all.at(-1);
    if (!last) throw new Error('no socket has been opened');
    return last;
  }

  send(data: string): void {
    this.sent.push(JSON.parse(data));
  }

  close(): void {
    this.readyState = FakeSocket.CLOSED;
  }

  open(): this {
    this.readyState = FakeSocket.OPEN;
    this.onopen?.();
    return this;
  }

  tell(frame: ServerFrame): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }

  welcome(): this {
    this.open().tell({ type: 'welcome', protocol: 1 });
    return this;
  }

  drop(code = 1006): void {
    this.readyState = FakeSocket.CLOSED;
    this.onclose?.({ code });
  }

  sentOf<T extends ClientFrame['type']>(type: T): Extract<ClientFrame, { type: T }>[] {
    return this.sent.filter((frame) => frame.type === type) as Extract<ClientFrame, { type: T }>[];
  }
}

/** The polling endpoint: each request waits until the test answers it. */
export class FakePoll {
  waiting: { body: { connection: string | null; frames: ClientFrame[] }; answer: (r: Response) => void }[] =
    [];

  readonly fetch = (_url: string, init: RequestInit): Promise<Response> =>
    new Promise((resolve, reject) => {
      const body = JSON.parse(String(init.body));
      this.waiting.push({ body, answer: resolve });
      init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    });

  /** Answers the oldest request that waits. */
  async answer(...frames: ServerFrame[]): Promise<{ connection: string | null; frames: ClientFrame[] }> {
    return this.respond(new Response(JSON.stringify({ connection: 'c1', frames })));
  }

  async fail(status: number, code = 'x'): Promise<void> {
    await this.respond(new Response(JSON.stringify({ code }), { status }));
  }

  /** Long polling is fetched as a file of its own, in time that passes whatever the test's clock says. */
  async asked(): Promise<void> {
    for (let i = 0; i < 400 && !this.waiting.length; i++) await pause(5);
  }

  /** Long enough for a request that should not come. */
  async quiet(): Promise<void> {
    await pause(100);
  }

  private async respond(response: Response) {
    await this.asked();
    const request = this.waiting.shift();
    if (!request) throw new Error('no request waits');
    request.answer(response);
    for (let i = 0; i < 10; i++) await Promise.resolve();
    return request.body;
  }
}
