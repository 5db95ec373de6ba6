import type { Uuid } from '@samtale/shared';
import { SvelteMap } from 'svelte/reactivity';

export type Mode = 'reply' | 'note';

export const MODES: readonly Mode[] = ['reply', 'note'];

/**
 * What is written and not sent, one reply and one note a conversation. In memory; nothing is stored in the browser, and the
 * server keeps what {@link KeptDrafts} sends it.
 */
export class Drafts {
  readonly #texts = new SvelteMap<string, string>();
  readonly #begun = new Map<Uuid, number>();
  /** The server's draft that a text goes on from; null where it has none, and nothing where nobody has asked. */
  readonly seen = new Map<string, Uuid | null>();
  /** What the writer has changed since it was kept. */
  readonly changed = new Set<string>();
  /** Told of each text that the writer has changed. */
  onchange: ((conversation: Uuid, mode: Mode) => void) | null = null;
  /** Has what is written kept at once. */
  onleave: (() => Promise<void>) | null = null;

  get(conversation: Uuid, mode: Mode): string {
    return this.#texts.get(`${mode} ${conversation}`) ?? '';
  }

  /** What is written now. */
  set(conversation: Uuid, mode: Mode, text: string): void {
    this.put(conversation, mode, text);
    this.changed.add(`${mode} ${conversation}`);
    this.onchange?.(conversation, mode);
  }

  /** As it stands elsewhere: on the server, or on its way as a message. */
  put(conversation: Uuid, mode: Mode, text: string): void {
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
    for (const mode of MODES) this.put(conversation, mode, '');
  }

  /** Puts a text before what is written. */
  add(conversation: Uuid, mode: Mode, text: string): void {
    const written = this.get(conversation, mode);
    this.set(conversation, mode, written ? `${text}\n${written}` : text);
  }

  has(conversation: Uuid): boolean {
    return MODES.some((mode) => this.get(conversation, mode).trim() !== '');
  }
}

let kept: { agent: Uuid; drafts: Drafts } | null = null;

/** An agent's drafts outlive a session that ends by itself, until another agent signs in or this one signs out. */
export function draftsOf(agent: Uuid): Drafts {
  if (kept?.agent !== agent) kept = { agent, drafts: new Drafts() };
  return kept.drafts;
}

/** While one is signed in still: somebody signs out. */
export async function leaveDrafts(): Promise<void> {
  await kept?.drafts.onleave?.();
}

export function forgetDrafts(): void {
  kept = null;
}
