import type { Choices, ToLoader, ToWidget } from '@samtale/shared';
import { cookieName, forget, type Memory, recall, remember } from './cookie.ts';
import { bubble, element, host } from './elements.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const COLOUR = /^#[0-9a-f]{6}$/i;
const OUR_ACCENT = '#1f5fa6';

/** What a company's page can call, as `window.Samtale`. */
export interface PageApi {
  open(): void;
  close(): void;
  /**
   * Hands over what the company's own consent tool was answered, with the words that it showed; gives what stands.
   * `samtale:consent` is dispatched on the window with every change. Nothing is stored before there is a conversation.
   */
  consent(choices?: Choices, words?: string): Choices;
}

/**
 * Puts the chat's button on the page. Nothing is stored and nobody is called before a click, unless an earlier page
 * has left the chat's cookie: then the conversation goes on.
 *
 * Attributes of the script tag: `data-entrypoint` (its id), and if wanted `data-language`, `data-label`,
 * `data-accent` (`#rrggbb`), `data-place` (a CSS selector of the element that shall hold the button).
 */
export function launch(script: HTMLScriptElement): PageApi | undefined {
  const { entrypoint = '', language, label, accent = '', place } = script.dataset;
  const id = entrypoint.toLowerCase();
  if (!UUID.test(id)) return;
  const spoken = language || document.documentElement.lang;
  const launcher = new Launcher(
    cookieName(id),
    new URL(`widget/${id}?language=${encodeURIComponent(spoken)}`, script.src),
    label || (/^en/i.test(spoken) ? 'Chat with us' : 'Chat med oss'),
    COLOUR.test(accent) ? accent : OUR_ACCENT,
  );
  launcher.build((place && document.querySelector(place)) || null);
  launcher.resume();
  return {
    open: () => launcher.open(true),
    close: () => launcher.close(),
    consent: (choices, words) => launcher.consent(choices, words),
  };
}

class Launcher {
  private readonly panel: HTMLElement;
  private readonly button = element('button');
  private readonly count = element('b');
  private readonly words = element('i');
  private readonly phone = matchMedia('(max-width: 480px)');
  private frame: HTMLIFrameElement | undefined;
  private memory: Memory | null = null;
  /** When the cookie ends, in milliseconds; known once the widget has told. */
  private until = 0;
  private isOpen = false;
  private ready = false;
  private focus = false;
  private asked: ToWidget | undefined;
  private standing: Choices = {};

  constructor(
    private readonly cookie: string,
    private readonly address: URL,
    private readonly label: string,
    private readonly accent: string,
  ) {
    this.panel = host(accent);
  }

  build(place: Element | null): void {
    const { panel, button, count, words } = this;
    button.onclick = () => (this.isOpen ? this.close() : this.open(true));
    button.setAttribute('aria-expanded', 'false');
    count.setAttribute('aria-hidden', 'true');
    words.setAttribute('role', 'status');
    button.append(bubble(), this.label, count);
    const holder = place ? host(this.accent) : panel;
    holder.shadowRoot?.append(button, words);
    if (place) {
      holder.setAttribute('place', '');
      place.append(holder);
    }
    document.body.append(panel);
    addEventListener('message', (event) => this.hear(event));
    addEventListener('pageshow', () => this.resume());
    for (const change of ['resize', 'scroll'])
      window.visualViewport?.addEventListener(change, () => this.fit());
  }

  /** Goes on where the last page was; on a phone the page is shown first, as the panel would cover it. */
  resume(): void {
    const left = !this.frame && recall(this.cookie);
    if (!left) return;
    if (left.open && !this.phone.matches) this.open(false);
    else this.load();
  }

  open(focus: boolean): void {
    this.isOpen = true;
    this.focus = focus;
    this.load();
    this.draw();
    this.tell({ samtale: 'open' });
    if (focus) this.frame?.focus();
  }

  close(): void {
    this.isOpen = false;
    this.draw();
    this.tell({ samtale: 'close' });
    this.button.focus();
  }

  consent(choices?: Choices, words = ''): Choices {
    if (choices) {
      this.asked = { samtale: 'choose', choices, words };
      this.tell(this.asked);
    }
    return this.standing;
  }

  /** Loads the widget, and again if it has not come up. It learns the page's origin from the fragment, unsent. */
  private load(): void {
    if (this.ready) return;
    if (!this.frame) {
      this.frame = element('iframe');
      this.frame.title = this.label;
      this.frame.referrerPolicy = 'no-referrer';
      // For the button in the chat that shares roughly where one is.
      this.frame.allow = 'geolocation';
      this.panel.shadowRoot?.prepend(this.frame);
    }
    this.frame.src = `${this.address}#origin=${encodeURIComponent(location.origin)}`;
  }

  private draw(): void {
    this.panel.toggleAttribute('open', this.isOpen);
    this.button.setAttribute('aria-expanded', String(this.isOpen));
    this.fit();
    const left = Math.round((this.until - Date.now()) / 1000);
    if (!this.memory || left <= 0) return;
    this.memory.open = this.isOpen;
    remember(this.cookie, this.memory, left);
  }

  /** On a phone the panel fills what the on-screen keyboard leaves. */
  private fit(): void {
    const view = window.visualViewport;
    if (!this.frame || !view) return;
    this.frame.style.height = this.phone.matches ? `${view.height}px` : '';
    this.frame.style.top = this.phone.matches ? `${view.offsetTop}px` : '';
  }

  private tell(message: ToWidget): void {
    if (this.ready) this.frame?.contentWindow?.postMessage(message, this.address.origin);
  }

  private hear(event: MessageEvent): void {
    if (!this.frame || event.source !== this.frame.contentWindow) return;
    if (event.origin !== this.address.origin) return;
    const message = event.data as ToLoader;
    if (message.samtale === 'ready') this.greet();
    else if (message.samtale === 'token') this.keep(message.token, message.keep);
    else if (message.samtale === 'unread') this.showUnread(message.count, message.words);
    else if (message.samtale === 'close') this.close();
    else if (message.samtale === 'choices') {
      this.standing = message.choices;
      dispatchEvent(new CustomEvent('samtale:consent', { detail: this.standing }));
    }
  }

  private greet(): void {
    this.ready = true;
    this.panel.setAttribute('ready', '');
    this.memory = recall(this.cookie);
    const token = this.memory?.token ?? null;
    this.tell({ samtale: 'hello', token, open: this.isOpen, focus: this.focus, path: location.pathname });
    if (this.asked) this.tell(this.asked);
    if (this.isOpen && this.focus) this.frame?.focus();
  }

  private keep(token: string | null, seconds: number): void {
    this.memory = token ? { token, open: this.isOpen } : null;
    this.until = Date.now() + seconds * 1000;
    if (this.memory) remember(this.cookie, this.memory, seconds);
    else forget(this.cookie);
  }

  private showUnread(count: number, words: string): void {
    this.count.textContent = count > 99 ? '99+' : count ? String(count) : '';
    this.words.textContent = words;
  }
}
