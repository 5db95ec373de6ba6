import type { Uuid } from '@samtale/shared';
import { SvelteMap } from 'svelte/reactivity';

export type Mode = 'reply' | 'note';

/** What is written and not sent, one reply and one note a conversation. In memory only: nothing is stored in the browser. */
export class Drafts {
  readonly #texts = new SvelteMap<string, string>();
  readonly #begun = new Map<Uuid, number>();

  get(conversation: Uuid, mode: Mode): string {
    return this.#texts.get(`${mode} ${conversation}`) ?? '';
  }

  set(conversation: Uuid, mode: Mode, text: string): void {
    if (text) this.#texts.set(`${mode} ${conversation}`, text);
    else this.#texts.delete(`${mode} ${conversation}`);
  }

  /** The writing of a reply begins, when this was the last message. */
  begin(conversation: Uuid, lastSeq: number): void {
    this.#begun.set(conversation, lastSeq);
  }

  /** The last message there was when the reply was begun. */
  begun(conversation: Uuid): number | null {
    return this.#begun.get(conversation) ?? null;
  }

  /** The conversation is gone. */
  forget(conversation: Uuid): void {
    this.set(conversation, 'reply', '');
    this.set(conversation, 'note', '');
  }

  /** Puts a text before what is written. */
  add(conversation: Uuid, mode: Mode, text: string): void {
    const written = this.get(conversation, mode);
    this.set(conversation, mode, written ? `${text}\n${written}` : text);
  }

  get any(): boolean {
    return this.#texts.size > 0;
  }
}

let kept: { agent: Uuid; drafts: Drafts } | null = null;

/** An agent's drafts outlive a session that ends by itself, until another agent signs in or this one signs out. */
export function draftsOf(agent: Uuid): Drafts {
  if (kept?.agent !== agent) kept = { agent, drafts: new Drafts() };
  return kept.drafts;
}

export function forgetDrafts(): void {
  kept = null;
}
