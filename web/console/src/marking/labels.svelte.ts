import type { Label, Uuid } from '@samtale/shared';
import * as api from './api.ts';

/** The account's labels, fetched when first needed. */
export class Labels {
  all = $state.raw<readonly Label[]>([]);
  status = $state<'new' | 'loading' | 'ready' | 'failed'>('new');

  async need(): Promise<void> {
    if (this.status === 'new' || this.status === 'failed') await this.load();
  }

  async load(): Promise<void> {
    if (this.status !== 'ready') this.status = 'loading';
    try {
      this.all = await api.labels();
      this.status = 'ready';
    } catch {
      if (this.status !== 'ready') this.status = 'failed';
    }
  }

  /** Those that can be put on. */
  get offered(): readonly Label[] {
    return this.all.filter((label) => !label.retired);
  }

  /** Those with these ids, in the order of the ids; what is not known yet is left out, and asked for. */
  of(ids: readonly Uuid[]): Label[] {
    const found = ids.map((id) => this.all.find((label) => label.id === id));
    if (this.status === 'ready' && found.includes(undefined)) this.#later();
    return found.filter((label) => label !== undefined);
  }

  #asked = 0;

  /** A label that a colleague has just made; asked for seldom, as many rows may name it at once. */
  #later(): void {
    if (Date.now() - this.#asked < 5_000) return;
    this.#asked = Date.now();
    setTimeout(() => void this.load(), 0);
  }
}
