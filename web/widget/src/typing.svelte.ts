const TOLD_EVERY = 1_500;
const SHOWN = 3_000;

/** Who is writing, both ways. */
export class Typing {
  /** First name of the agent who is writing. */
  agent = $state.raw<string>();
  #toldAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Whether it is time to tell (again) that the visitor writes. */
  isToBeTold(): boolean {
    const now = Date.now();
    if (now - this.#toldAt < TOLD_EVERY) return false;
    this.#toldAt = now;
    return true;
  }

  show(name: string): void {
    this.agent = name;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.hide(), SHOWN);
  }

  hide(): void {
    this.agent = undefined;
  }
}
