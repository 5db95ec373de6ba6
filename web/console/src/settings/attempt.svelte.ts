import { tick } from 'svelte';
import { type Refusal, refusal } from '../api/client.ts';
import { t } from '../text.svelte.ts';

/** What a form of the settings does, one thing at a time, and what was refused of it. The field that is wrong gets the focus. */
export class Attempt<What extends string = 'save'> {
  working = $state<What | null>(null);
  failure = $state.raw<Refusal | null>(null);
  readonly #form: () => HTMLElement | undefined;

  constructor(form: () => HTMLElement | undefined) {
    this.#form = form;
  }

  /** The field that was refused, in the server's words. */
  get wrong(): string | null {
    return this.failure?.field ?? null;
  }

  /** The field that was refused of a part of the form, without the part's name. */
  wrongOf(part: string): string | null {
    return this.wrong?.startsWith(`${part}.`) ? this.wrong.slice(part.length + 1) : null;
  }

  /** What stands at a field. */
  error(field: string): string | null {
    return wrongText(this.wrong === field);
  }

  /** Whether it was done. */
  async run(what: What, work: () => Promise<void>): Promise<boolean> {
    if (this.working) return false;
    this.working = what;
    this.failure = null;
    try {
      await work();
      return true;
    } catch (thrown) {
      this.failure = refusal(thrown);
      await tick();
      this.#form()?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
      return false;
    } finally {
      this.working = null;
    }
  }
}

export function wrongText(wrong: boolean): string | null {
  return wrong ? t('settings.wrong') : null;
}
