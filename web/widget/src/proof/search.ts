import type { WorkChallenge } from '@samtale/shared';
import { Sha256 } from './sha256.ts';

/** Looks for the number; a step looks at some, and says whether there are more to look at. */
export class Search {
  number: number | undefined;
  #next = 0;
  readonly #hash: Sha256;
  readonly #first: number;

  constructor(private readonly challenge: WorkChallenge) {
    this.#hash = new Sha256(challenge.salt);
    this.#first = Number.parseInt(challenge.challenge.slice(0, 8), 16);
  }

  step(count: number): boolean {
    const end = Math.min(this.#next + count, this.challenge.maxnumber + 1);
    for (; this.#next < end; this.#next++) {
      if (this.#hash.of(this.#next) !== this.#first || this.#hash.hex !== this.challenge.challenge) continue;
      this.number = this.#next;
      return false;
    }
    return end <= this.challenge.maxnumber;
  }
}
