import type { CannedReply } from '@samtale/shared';
import * as api from '../api/api.ts';

/** The account's canned replies, fetched when first needed. */
export class CannedReplies {
  all = $state.raw<CannedReply[]>([]);
  status = $state<'new' | 'loading' | 'ready' | 'failed'>('new');

  #loading: Promise<void> | null = null;

  /** Settles when they are here, or could not be fetched. */
  async need(): Promise<void> {
    if (this.status !== 'ready') await this.load();
  }

  load(): Promise<void> {
    this.#loading ??= this.#fetch().finally(() => {
      this.#loading = null;
    });
    return this.#loading;
  }

  async #fetch(): Promise<void> {
    if (this.status !== 'ready') this.status = 'loading';
    try {
      this.all = await api.cannedReplies();
      this.status = 'ready';
    } catch {
      if (this.status !== 'ready') this.status = 'failed';
    }
  }

  put(reply: CannedReply): void {
    this.all = [...this.all.filter((one) => one.id !== reply.id), reply];
  }

  remove(id: string): void {
    this.all = this.all.filter((one) => one.id !== id);
  }
}
