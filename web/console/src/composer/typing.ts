/** Told to the other side this often while somebody writes. */
const EVERY = 1_500;

/** Says that somebody writes, no more often than needed. */
export class TypingSignal {
  readonly #tell: () => void;
  #toldAt = 0;

  constructor(tell: () => void) {
    this.#tell = tell;
  }

  touch(now = Date.now()): void {
    if (now - this.#toldAt < EVERY) return;
    this.#toldAt = now;
    this.#tell();
  }

  /** It was sent: the next key is told at once. */
  stop(): void {
    this.#toldAt = 0;
  }
}
