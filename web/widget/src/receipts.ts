import type { Message, Receipt } from '@samtale/shared';

/** How far the visitor has got and read what the others wrote, and how far the server has been told. */
export class Receipts {
  #told: Receipt = { delivered: 0, read: 0 };

  /** What the server knows. */
  set told(receipt: Receipt) {
    this.#told = { ...receipt };
  }

  /**
   * Tells the server by `send` if there is something new to tell; what could not be sent is told next time.
   * Returns how many messages are unread.
   */
  update(messages: readonly Message[], visible: boolean, send: (receipt: Receipt) => boolean): number {
    const theirs = messages.filter((message) => message.author.kind !== 'visitor');
    const delivered = Math.max(this.#told.delivered, theirs.at(-1)?.seq ?? 0);
    const read = visible ? delivered : this.#told.read;
    const isNews = delivered > this.#told.delivered || read > this.#told.read;
    if (isNews && send({ delivered, read })) this.#told = { delivered, read };
    return theirs.filter((message) => message.kind === 'text' && message.seq > read).length;
  }
}
