import type { Message, Uuid } from './protocol.ts';

/** Has a place in an order without gaps: messages by `seq`; notes through an adapter. */
type Placed = { id: Uuid; seq: number };

/**
 * The messages of one conversation as far as they are known here: in order, each once, without gaps.
 *
 * What arrives too early is held back until the gap before it is closed. `behind` tells that the server has more
 * than is here; whoever holds the timeline then asks for what comes after `lastSeq`.
 */
export class Timeline<T extends Placed = Message> {
  #items: T[] = [];
  #ids = new Set<Uuid>();
  #early = new Map<number, T>();
  #heard: number;
  #last: number;

  /** @param after the seq before the first message that will be shown; more than 0 when history is loaded backwards. */
  constructor(after = 0) {
    this.#last = after;
    this.#heard = after;
  }

  /** A new array whenever something has changed, so that it can be compared by identity. */
  get items(): readonly T[] {
    return this.#items;
  }

  /** The highest seq up to which nothing is missing. */
  get lastSeq(): number {
    return this.#last;
  }

  /** The seq before the first message that is here. */
  get firstSeq(): number {
    return (this.#items[0]?.seq ?? this.#last + 1) - 1;
  }

  get behind(): boolean {
    return this.#heard > this.#last;
  }

  has(id: Uuid): boolean {
    return this.#ids.has(id);
  }

  /** Notes that the server has messages up to `seq`. Tells whether some of them are missing here. */
  heard(seq: number): boolean {
    this.#heard = Math.max(this.#heard, seq);
    return this.behind;
  }

  /** Takes messages in any order, known ones too. Returns those that are new and now in order. */
  add(...incoming: T[]): T[] {
    for (const item of incoming) {
      if (item.seq > this.#last) this.#early.set(item.seq, item);
      this.heard(item.seq);
    }
    const added: T[] = [];
    for (let next = this.#early.get(this.#last + 1); next; next = this.#early.get(this.#last + 1)) {
      this.#early.delete(next.seq);
      this.#ids.add(next.id);
      this.#last = next.seq;
      added.push(next);
    }
    if (added.length) this.#items = [...this.#items, ...added];
    return added;
  }

  /** Takes older messages, which must reach up to the first one here. */
  prepend(older: T[]): void {
    const fitting = older.filter((item) => item.seq <= this.firstSeq);
    for (const item of fitting) this.#ids.add(item.id);
    if (fitting.length) this.#items = [...fitting, ...this.#items];
  }
}
