import { refusal } from '../api/client.ts';

/** What waits for somebody to show once more who they are; see Proof.svelte, which stands on the page. */
class Proving {
  waiting = $state.raw<{ done(): void; gone(): void } | null>(null);

  /** Does something; if the server wants a proof first, it is asked for and the thing done again. */
  async through<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (refusal(error).code !== 'proof_needed') throw error;
      await new Promise<void>((done, gone) => {
        this.waiting = { done, gone: () => gone(error) };
      });
      return await work();
    }
  }

  proved(): void {
    this.waiting?.done();
    this.waiting = null;
  }

  turnedAway(): void {
    this.waiting?.gone();
    this.waiting = null;
  }
}

export const proving = new Proving();
