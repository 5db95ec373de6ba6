import type { CannedReplies } from './canned.svelte.ts';
import { offered, type Slash, slashAt } from './canned.ts';

/** The choice of a canned reply while `/…` is being typed. */
export class Lookup {
  slash = $state.raw<Slash | null>(null);
  chosen = $state(0);
  readonly #replies: CannedReplies;
  readonly #language: () => string;
  readonly choices = $derived.by(() =>
    this.slash ? offered(this.#replies.all, this.slash.query, this.#language()).slice(0, 50) : [],
  );

  constructor(replies: CannedReplies, language: () => string) {
    this.#replies = replies;
    this.#language = language;
  }

  /** Looks whether a canned reply is being asked for where the caret stands. */
  look(text: string, caret: number): void {
    this.slash = slashAt(text, caret);
    this.chosen = 0;
    if (this.slash) void this.#replies.need();
  }

  stop(): void {
    this.slash = null;
  }

  /**
   * What a key does to the choice; null when the key is for the text. `soon` is for {@link fetched}: a shortcut that is
   * typed faster than the replies come is not a message.
   */
  press(event: Pick<KeyboardEvent, 'key' | 'shiftKey'>): 'moved' | 'insert' | 'soon' | null {
    if (!this.slash) return null;
    const count = this.choices.length;
    switch (event.key) {
      case 'Escape':
        this.stop();
        return 'moved';
      case 'ArrowDown':
        return this.#move(1, count);
      case 'ArrowUp':
        return this.#move(-1, count);
      case 'Enter':
      case 'Tab':
        if (event.shiftKey) return null;
        if (count) return 'insert';
        return event.key === 'Enter' && this.#replies.status !== 'ready' ? 'soon' : null;
      default:
        return null;
    }
  }

  /** Whether there is something to insert, once the replies are here; the same shortcut must still be asked for. */
  async fetched(): Promise<boolean> {
    const asked = this.slash;
    await this.#replies.need();
    return asked !== null && this.slash === asked && this.choices.length > 0;
  }

  #move(step: number, count: number): 'moved' | null {
    if (!count) return null;
    this.chosen = (this.chosen + step + count) % count;
    return 'moved';
  }
}
