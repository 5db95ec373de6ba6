/** So near to the end is at the end. */
const NEAR_END = 48;
/** So near to the beginning, older messages are asked for. */
const NEAR_BEGINNING = 240;

/**
 * How a thread scrolls: it stays at the latest message while the reader is there, stays where the reader is when
 * older ones are put in above, and counts what came below meanwhile.
 */
export class Scroll {
  atLatest = $state(true);
  unseen = $state(0);
  #box: HTMLElement | null = null;
  #before = { first: undefined as string | undefined, height: 0, top: 0 };
  #seenSeq = 0;
  #room = 0;
  #opened = false;
  readonly #older: () => void;

  constructor(older: () => void) {
    this.#older = older;
  }

  readonly attach = (box: HTMLElement) => {
    this.#box = box;
    // The box grows and shrinks with the composer and with the window.
    const observer = new ResizeObserver(() => {
      this.#room = box.clientHeight;
      if (this.atLatest) this.#bottom();
    });
    observer.observe(box);
    return () => observer.disconnect();
  };

  readonly moved = () => {
    const box = this.#box;
    // Its room has just changed, which is not the reader's doing.
    if (!box || !this.#opened || box.clientHeight !== this.#room) return;
    this.atLatest = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END;
    if (this.atLatest) this.unseen = 0;
    if (box.scrollTop < NEAR_BEGINNING) this.#older();
  };

  /** What is on the page, before it changes. */
  before(first: string | undefined): void {
    this.#before = { first, height: this.#box?.scrollHeight ?? 0, top: this.#box?.scrollTop ?? 0 };
  }

  /** What has changed, by the first message's id and the last one's seq. */
  after(first: string | undefined, lastSeq: number): void {
    const box = this.#box;
    if (!box || lastSeq === 0) return;
    if (!this.#opened) this.#begin(box);
    else if (this.#shownFirst !== first)
      box.scrollTop = this.#before.top + box.scrollHeight - this.#before.height;
    else if (this.atLatest) this.#bottom();
    else this.unseen += Math.max(0, lastSeq - this.#seenSeq);
    this.#shownFirst = first;
    this.#seenSeq = lastSeq;
  }

  #shownFirst: string | undefined;

  toLatest(): void {
    this.atLatest = true;
    this.unseen = 0;
    this.#bottom();
  }

  /** At the end, or where what is new begins if that does not fit. */
  #begin(box: HTMLElement): void {
    this.#opened = true;
    this.#bottom();
    const fresh = box.querySelector<HTMLElement>('.fresh');
    if (fresh && fresh.offsetTop < box.scrollTop) box.scrollTop = fresh.offsetTop;
    if (box.scrollHeight <= box.clientHeight + NEAR_BEGINNING) this.#older();
  }

  #bottom(): void {
    if (this.#box) this.#box.scrollTop = this.#box.scrollHeight;
  }
}
