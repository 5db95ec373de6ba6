import type { VisitorConversation } from '@samtale/shared';
import { ask, Refusal } from '../api.ts';
import type { Chat } from '../chat.svelte.ts';
import STYLE from './onward.css?inline';
import { WORDS } from './words.ts';

type Standing = NonNullable<VisitorConversation['onward']>;

let styled = false;
/** Whether the focus goes to the line that is shown next: it was in the one before. */
let answered = false;

/** Shows above the field how it stands, until it is removed. */
export function show(chat: Chat, standing: Standing): HTMLElement {
  if (!styled) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    styled = true;
  }
  const { form } = new Line(chat, standing);
  document.querySelector('section.thread')?.after(form);
  if (answered) form.querySelector('button')?.focus();
  answered = false;
  return form;
}

/**
 * Whether the visitor wants the answer by e-mail after leaving: one line, which asks for an address where none is known. Plain
 * DOM, so that nothing of it burdens the chat itself.
 */
class Line {
  readonly form = document.createElement('form');
  readonly #chat: Chat;
  readonly #standing: Standing;

  constructor(chat: Chat, standing: Standing) {
    this.#chat = chat;
    this.#standing = standing;
    this.form.className = 'onward';
    this.form.noValidate = true;
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      const email = this.form.querySelector('input')?.value.trim();
      if (email !== undefined) void this.#say(true, email);
    });
    this.#draw();
  }

  get #words() {
    return WORDS[this.#chat.language];
  }

  #draw(): void {
    const words = this.#words;
    const had = this.form.contains(document.activeElement);
    if (this.#standing === 'wished') {
      this.form.replaceChildren(
        line(words.wished),
        button(words.takeBack, () => this.#say(false)),
      );
    } else {
      this.form.replaceChildren(
        line(words.question),
        button(words.yes, () => (this.#standing === 'offered' ? this.#say(true) : this.#askAddress())),
      );
    }
    if (had) this.form.querySelector('button')?.focus();
  }

  #askAddress(): void {
    const words = this.#words;
    const label = document.createElement('label');
    label.htmlFor = 'onward';
    label.textContent = words.email;
    const field = document.createElement('input');
    field.id = 'onward';
    field.className = 'field';
    field.type = 'email';
    field.autocomplete = 'email';
    field.setAttribute('aria-describedby', 'onward-why');
    const why = line(words.why);
    why.id = 'onward-why';
    why.className = 'whole';
    const yes = button(words.yes, () => {});
    yes.type = 'submit';
    this.form.replaceChildren(
      label,
      field,
      why,
      yes,
      button(words.no, () => this.#draw()),
    );
    field.focus();
  }

  async #say(wanted: boolean, email?: string): Promise<void> {
    const { conversation, token } = this.#chat;
    if (!conversation || !token) return;
    try {
      const now = await ask<VisitorConversation>(`conversations/${conversation.id}/onward`, token, {
        wanted,
        email,
      });
      answered = now.onward !== this.#standing;
      this.#chat.changed(now);
    } catch (cause) {
      this.#refused(cause instanceof Refusal && cause.field === 'email');
    }
  }

  #refused(address: boolean): void {
    const field = this.form.querySelector('input');
    const said = this.form.querySelector('p');
    if (address && !field) return this.#askAddress();
    if (!said) return;
    said.textContent = address ? this.#words.needsEmail : this.#words.failed;
    said.classList.add('error');
    said.setAttribute('role', 'alert');
    if (address) field?.setAttribute('aria-invalid', 'true');
    field?.focus();
  }
}

function line(words: string): HTMLParagraphElement {
  const made = document.createElement('p');
  made.textContent = words;
  return made;
}

function button(words: string, press: () => unknown): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = words;
  made.addEventListener('click', press);
  return made;
}
