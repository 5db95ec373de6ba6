import type { Prompts } from '@samtale/shared';
import type { Consent } from './consent.ts';
import STYLE from './panel.css?inline';

type Prompt = Prompts['asked'][number];

/**
 * The questions, above the chat's foot: one card for each purpose, with a yes and a no that weigh the same. Plain DOM, so
 * that nothing of it burdens the chat itself.
 */
export class Panel {
  readonly #box = document.createElement('section');
  #isOpen = false;

  constructor(private readonly consent: Consent) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    this.#box.className = 'consent';
    this.#box.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.#isOpen) return;
      event.preventDefault();
      this.close();
    });
  }

  /** Asks what has not been answered, without taking the focus from whoever writes. */
  async ask(): Promise<void> {
    if (this.#isOpen) return;
    const prompts = await this.consent.prompts();
    const open = prompts.asked.filter(({ purpose }) => this.consent.standing[purpose] == null);
    if (!open.length) return this.close();
    this.#show(
      prompts,
      open.map((prompt) => this.#card(prompts, prompt)),
    );
    this.consent.chat.say(open.map(({ question }) => question).join(' '));
  }

  /** Shows all choices as they stand, to be changed. */
  async open(): Promise<void> {
    this.#isOpen = true;
    const prompts = await this.consent.prompts().catch(() => null);
    if (!prompts) {
      this.#isOpen = false;
      return;
    }
    this.#draw(prompts);
    this.#box.querySelector('h2')?.focus();
  }

  close(): void {
    const had = this.#box.contains(document.activeElement);
    this.#isOpen = false;
    this.#box.remove();
    if (had) document.querySelector<HTMLElement>('footer button')?.focus();
  }

  #draw(prompts: Prompts): void {
    const { labels } = prompts;
    const title = element('h2', labels.title);
    title.tabIndex = -1;
    const back = button(labels.back, () => this.close());
    back.className = 'button back';
    this.#show(prompts, [
      title,
      element('p', labels.lead),
      ...prompts.asked.map((prompt) => this.#card(prompts, prompt)),
      back,
    ]);
  }

  #show({ labels }: Prompts, inside: Node[]): void {
    this.#box.setAttribute('aria-label', labels.title ?? '');
    this.#box.classList.toggle('open', this.#isOpen);
    this.#box.replaceChildren(...inside);
    document.querySelector('footer')?.before(this.#box);
  }

  #card(prompts: Prompts, prompt: Prompt): HTMLElement {
    const { labels } = prompts;
    const card = this.#group(prompt.question);
    const stands = this.consent.standing[prompt.purpose] ?? null;
    card.append(element('p', prompt.text));
    if (this.#isOpen) {
      card.append(
        element('p', labels[stands === null ? 'unsaid' : stands ? 'said-yes' : 'said-no'], 'stands'),
      );
      if (stands !== null && !this.consent.chat.conversation) card.append(element('p', labels.later));
    }
    card.append(
      this.#choices(
        labels,
        () => card.replaceWith(this.#age(prompts, prompt)),
        () => this.#answer(prompts, prompt, false),
      ),
    );
    if (this.#isOpen && stands && this.consent.chat.conversation) card.append(this.#sharing(labels));
    return card;
  }

  /** Asked of those who want to say yes, and of nobody else; the answer is not kept. */
  #age(prompts: Prompts, prompt: Prompt): HTMLElement {
    const { labels } = prompts;
    const card = this.#group(labels.age ?? '');
    card.append(
      this.#choices(
        labels,
        () => this.#answer(prompts, prompt, false, labels['too-young']),
        () => this.#answer(prompts, prompt, true),
      ),
    );
    queueMicrotask(() => card.querySelector<HTMLElement>('.question')?.focus());
    return card;
  }

  async #answer(prompts: Prompts, prompt: Prompt, yes: boolean, said?: string): Promise<void> {
    const { labels } = prompts;
    const { chat } = this.consent;
    try {
      await this.consent.answer(prompt.purpose, yes);
    } catch {
      this.#box.querySelector('.error')?.remove();
      const failed = element('p', labels.failed, 'error');
      failed.setAttribute('role', 'alert');
      this.#box.append(failed);
      return;
    }
    const words = said ?? labels[yes ? 'said-yes' : 'said-no'] ?? '';
    if (this.#isOpen) {
      this.#draw(prompts);
      this.#box.querySelector<HTMLElement>('.question')?.focus();
    } else if (said) {
      const card = this.#group(said);
      card.append(button(labels.back, () => this.close()));
      this.#box.replaceChildren(card);
      card.querySelector<HTMLElement>('.question')?.focus();
    } else {
      await this.ask();
    }
    chat.say(words);
  }

  #sharing(labels: Prompts['labels']): HTMLElement {
    const box = document.createElement('div');
    const told = element('p', '');
    told.setAttribute('role', 'status');
    const share = button(labels.share, async () => {
      try {
        await this.consent.share();
        told.textContent = labels.shared ?? '';
      } catch {
        told.textContent = labels['not-shared'] ?? '';
      }
    });
    box.append(element('p', labels['share-why']), share, told);
    return box;
  }

  /** A question and what belongs to it. Below the title of all choices it is a step deeper than by itself. */
  #group(question: string): HTMLElement {
    const card = document.createElement('div');
    const heading = element(this.#isOpen ? 'h3' : 'h2', question, 'question');
    heading.tabIndex = -1;
    card.setAttribute('role', 'group');
    card.setAttribute('aria-label', question);
    card.append(heading);
    return card;
  }

  /** A yes and a no of the same size and weight. */
  #choices(labels: Prompts['labels'], yes: () => void, no: () => void): HTMLElement {
    const row = document.createElement('div');
    row.className = 'answers';
    row.append(button(labels.yes, yes), button(labels.no, no));
    return row;
  }
}

function element(tag: string, text = '', name = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  if (name) made.className = name;
  return made;
}

function button(label = '', then: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button';
  made.textContent = label;
  made.onclick = then;
  return made;
}
