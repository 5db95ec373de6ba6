import { newId, type ServerFrame, type Uuid } from '@samtale/shared';
import type { Live } from '../live/live.svelte.ts';
import type { Unsent } from './thread.ts';

/** What the agent has written and the server has not yet acknowledged, by conversation. */
export class Outbox {
  #kept = $state.raw<(Unsent & { conversation: Uuid })[]>([]);
  readonly #live: Live;

  constructor(live: Live) {
    this.#live = live;
  }

  /** In the order of writing. */
  of(conversation: Uuid): Unsent[] {
    return this.#kept.filter((one) => one.conversation === conversation);
  }

  /** Everything, taken out: for who must put it somewhere else. */
  empty(): (Unsent & { conversation: Uuid })[] {
    const all = this.#kept;
    this.#kept = [];
    return all;
  }

  get holds(): boolean {
    return this.#kept.length > 0;
  }

  send(conversation: Uuid, kind: Unsent['kind'], text: string): void {
    const id = newId();
    this.#kept = [
      ...this.#kept,
      { id, kind, text, conversation, at: new Date().toISOString(), failed: false },
    ];
    this.#live.post({ type: kind, id, conversation, text });
  }

  /** Sends what was refused once more, as a new message: the refused one was never stored. */
  retry(id: Uuid): void {
    const failed = this.take(id);
    if (failed) this.send(failed.conversation, failed.kind, failed.text);
  }

  /** Takes one out, and tells what it was. */
  take(id: Uuid): (Unsent & { conversation: Uuid }) | undefined {
    const found = this.#kept.find((one) => one.id === id);
    this.#kept = this.#kept.filter((one) => one.id !== id);
    return found;
  }

  /** Marks what was refused, with the code of the reason. */
  refused(frame: Extract<ServerFrame, { type: 'refused' }>): void {
    this.#kept = this.#kept.map((one) =>
      one.id === frame.id ? { ...one, failed: true, reason: frame.code } : one,
    );
  }
}
