import type { Message, Uuid } from '@samtale/shared';
import { type Mail, mails } from './api.ts';

/** The mails behind the messages of a conversation, fetched as the messages come. A message whose mail is not there is shown as any other. */
export class Mails {
  known = $state.raw<ReadonlyMap<Uuid, Mail>>(new Map());
  /** What has been looked at: the seqs from here … */
  #from = Number.POSITIVE_INFINITY;
  /** … up to here. */
  #upTo = 0;
  #messages: readonly Message[] = [];
  #busy = false;

  constructor(readonly conversation: Uuid) {}

  /** Told of the messages that are shown, whenever they are others. */
  async follow(messages: readonly Message[]): Promise<void> {
    this.#messages = messages;
    if (this.#busy) return;
    this.#busy = true;
    try {
      while (await this.#next()) {
        // There may be more messages by now.
      }
    } catch {
      // The next message asks again.
    }
    this.#busy = false;
  }

  async #next(): Promise<boolean> {
    const last = this.#messages.at(-1)?.seq ?? 0;
    const fresh = this.#messages.some((one) => one.seq > this.#upTo && isTheirs(one));
    if (fresh) {
      const page = await mails(this.conversation);
      this.#take(page.mails);
      // What lies between, if much came at once, is asked for as what is older.
      this.#from = page.from > this.#upTo + 1 ? page.from : Math.min(this.#from, page.from);
      this.#upTo = last;
      return true;
    }
    this.#upTo = Math.max(this.#upTo, last);
    const older = this.#messages.some((one) => one.seq < this.#from && isTheirs(one));
    if (!older || this.#from === Number.POSITIVE_INFINITY) return false;
    const page = await mails(this.conversation, this.#from);
    this.#take(page.mails);
    this.#from = page.from;
    return true;
  }

  #take(page: readonly Mail[]): void {
    if (!page.length) return;
    this.known = new Map([...this.known, ...page.map((one) => [one.messageId, one] as const)]);
  }
}

const isTheirs = (message: Message) => message.kind === 'text' && message.author.kind === 'visitor';
