import { type Refusal, refusal } from '../../api/client.ts';

/** Something that a page shows and that is fetched: being fetched, there, or why it is not. */
export class Loaded<T> {
  value = $state.raw<T | null>(null);
  failure = $state.raw<Refusal | null>(null);
  loading = $state(false);
  /** An answer that comes after a later question is not shown. */
  #asked = 0;

  async load(fetching: () => Promise<T>): Promise<void> {
    const asked = ++this.#asked;
    this.loading = true;
    try {
      const value = await fetching();
      if (asked !== this.#asked) return;
      this.value = value;
      this.failure = null;
    } catch (error) {
      if (asked === this.#asked) this.failure = refusal(error);
    } finally {
      if (asked === this.#asked) this.loading = false;
    }
  }
}
