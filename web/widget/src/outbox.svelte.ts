import { newId, type Uuid } from '@samtale/shared';
import type { Drafts } from './draft.ts';
import type { Outgoing } from './thread.ts';

/** The visitor's messages that the server has not stored yet. The draft keeps them over the change of pages. */
export class Outbox {
  items = $state.raw<readonly Outgoing[]>([]);
  readonly #drafts: Drafts;

  constructor(drafts: Drafts) {
    this.#drafts = drafts;
  }

  find(id: Uuid): Outgoing | undefined {
    return this.items.find((message) => message.id === id);
  }

  add(text: string, conversation: Uuid, id = newId()): Uuid {
    this.items = [...this.items, { id, text, at: new Date().toISOString() }];
    this.#keep(conversation);
    return id;
  }

  /** Marks a message as refused, or as on its way again. */
  mark(id: Uuid, refused?: string): void {
    this.items = this.items.map((message) => (message.id === id ? { ...message, refused } : message));
  }

  /** Lets go of those that are stored. Without a conversation, as after its end, the draft is left alone. */
  drop(isStored: (id: Uuid) => boolean, conversation: Uuid | null): void {
    if (!this.items.some(({ id }) => isStored(id))) return;
    this.items = this.items.filter(({ id }) => !isStored(id));
    if (conversation) this.#keep(conversation);
  }

  /** Takes up what the last page had no answer for, and tells which these are. */
  recover(conversation: Uuid): Uuid[] {
    const { unsent, conversation: theirs } = this.#drafts.current;
    const lost = theirs === conversation ? unsent.filter(({ id }) => !this.find(id)) : [];
    this.items = [...this.items, ...lost];
    return lost.map(({ id }) => id);
  }

  /** All texts that are not stored, here or by the last page. */
  texts(): string[] {
    const all = [...this.#drafts.current.unsent, ...this.items];
    return [...new Map(all.map(({ id, text }) => [id, text])).values()];
  }

  clear(): void {
    this.items = [];
  }

  #keep(conversation: Uuid): void {
    this.#drafts.keep({ unsent: this.items.map(({ id, text, at }) => ({ id, text, at })), conversation });
  }
}
