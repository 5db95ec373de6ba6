import { type Refusal, refusal } from '../../api/client.ts';

/** What a page has fetched, or why it has not. */
export class Loaded<T> {
  value = $state.raw<T | null>(null);
  failure = $state.raw<Refusal | null>(null);
  #fetch: () => Promise<T>;

  constructor(fetch: () => Promise<T>) {
    this.#fetch = fetch;
    void this.again();
  }

  again = async (): Promise<void> => {
    this.failure = null;
    try {
      this.value = await this.#fetch();
    } catch (error) {
      this.failure = refusal(error);
    }
  };
}

/** One thing at a time that is asked of the server, and how it went. */
export class Attempt {
  working = $state(false);
  failure = $state.raw<Refusal | null>(null);

  /** Whether it was done. */
  async run(work: () => Promise<unknown>): Promise<boolean> {
    if (this.working) return false;
    this.working = true;
    this.failure = null;
    try {
      await work();
      return true;
    } catch (error) {
      this.failure = refusal(error);
      return false;
    } finally {
      this.working = false;
    }
  }

  /** Whether the server found fault with this field. */
  blames(field: string): boolean {
    return this.failure?.field === field;
  }
}
