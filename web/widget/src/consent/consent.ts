import { type Choices, newId, type Prompts, type VisitorChoice } from '@samtale/shared';
import type { Chat } from '../chat.svelte.ts';
import { api } from './api.ts';
import { Panel } from './panel.ts';
import { roughly } from './place.ts';

/**
 * What the visitor is asked before anything rests on a consent, and what follows from the answers. Fetched only where an
 * entrypoint asks. Before there is a conversation an answer stays in this page's memory.
 */
export class Consent {
  /** What the visitor has answered, as the server has it; before a conversation, as this page remembers it. */
  standing: Choices = {};
  readonly #panel = new Panel(this);
  #prompts: Promise<Prompts> | undefined;
  #conversation: string | undefined;

  constructor(readonly chat: Chat) {}

  /** The questions, in the exact words of the server. */
  prompts(): Promise<Prompts> {
    this.#prompts ??= api.prompts(this.chat.id, this.chat.language);
    this.#prompts.catch(() => {
      this.#prompts = undefined;
    });
    return this.#prompts;
  }

  /** There is a conversation: whoever has not answered yet is asked, beside it and not in its way. */
  async began(): Promise<void> {
    const { conversation, token } = this.chat;
    if (!conversation || !token) return;
    if (conversation.state === 'closed') return this.#panel.close();
    if (this.#conversation === conversation.id) return;
    this.#conversation = conversation.id;
    try {
      this.#stands((await api.choices(conversation.id, token)).choices);
      const { asked } = await this.prompts();
      if (asked.some(({ purpose }) => this.standing[purpose] == null)) await this.#panel.ask();
    } catch {
      this.#conversation = undefined;
    }
  }

  /** The visitor wants to see the choices, or change one. */
  async open(): Promise<void> {
    await this.#panel.open();
  }

  /** The company's own tool has asked, in words of its own. Without the words a yes would have no proof, and is none. */
  async fromPage(choices: Choices, words: string): Promise<void> {
    const { asked, language } = await this.prompts();
    for (const { purpose, hash } of asked) {
      const yes = choices[purpose];
      if (yes == null || yes === (this.standing[purpose] ?? null) || (yes && !words)) continue;
      await this.#make({
        id: newId(),
        purpose,
        yes,
        oldEnough: yes,
        language,
        ...(words ? { words } : { text: hash }),
      });
    }
    this.#panel.close();
  }

  /** The visitor answers a question that we have shown. */
  async answer(purpose: string, yes: boolean): Promise<void> {
    const { asked, language } = await this.prompts();
    const text = asked.find((each) => each.purpose === purpose)?.hash;
    await this.#make({ id: newId(), purpose, yes, oldEnough: yes, language, text });
  }

  /** Shares roughly where the visitor is, who has pressed the button for it. */
  async share(): Promise<void> {
    const { conversation, token } = this.chat;
    if (conversation && token) await api.position(conversation.id, token, await roughly());
  }

  async #make(choice: VisitorChoice): Promise<void> {
    const { conversation, token } = this.chat;
    if (conversation && token) {
      this.#stands((await api.choose(conversation.id, token, choice)).choices);
      return;
    }
    this.chat.chosen = [...this.chat.chosen.filter(({ purpose }) => purpose !== choice.purpose), choice];
    this.#stands({ ...this.standing, [choice.purpose]: choice.yes });
  }

  #stands(choices: Choices): void {
    const before = this.standing.improve;
    this.standing = choices;
    this.chat.embedding.tell({ samtale: 'consent', detail: choices });
    if (choices.improve && !before) this.#note();
  }

  /** Tells which page this is: only now that the visitor has agreed does it leave the browser. */
  #note(): void {
    const { conversation, token, path } = this.chat;
    if (conversation && token && path)
      api.page(conversation.id, token, { id: newId(), path }).catch(() => {});
  }
}
