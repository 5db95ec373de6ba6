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
  /**
   * Says who is signed in here, by a token that the company's server has signed; null when they sign out: then the chat
   * is left, so that the next one at this machine does not find it.
   */
  identify(identity: string | null): void;
  /** Speaks this language from now on, `nb` or `en`. */
  language(language: string): void;
}

/**
 * Puts the chat's button on the page. Nothing is stored and nobody is called before a click, unless an earlier page
 * has left the chat's cookie: then the conversation goes on.
 *
 * Attributes of the script tag: `data-entrypoint` (its id), and if wanted `data-language`, `data-label`,
 * `data-accent` (`#rrggbb`), `data-place` (a CSS selector of the element that shall hold the button) and
 * `data-identity` (who is signed in, signed) and `data-proactive` (fetch the texts that come forward by themselves, which is
 * a file of its own). Events on the window: `samtale:open`, `samtale:close`, `samtale:unread`,
 * `samtale:consent`, `samtale:chat`.
 */
export function launch(script: HTMLScriptElement): PageApi | undefined {
  const { entrypoint = '', language, label, accent = '', place, identity = null, proactive } = script.dataset;
  const id = entrypoint.toLowerCase();
  if (!UUID.test(id)) return;
  const spoken = language || document.documentElement.lang;
  const { build, resume, ...api } = launcher(
    cookieName(id),
    new URL(`widget/${id}?language=${encodeURIComponent(spoken)}`, script.src),
    label || (/^en/i.test(spoken) ? 'Chat with us' : 'Chat med oss'),
    COLOUR.test(accent) ? accent : OUR_ACCENT,
    identity,
  );
  build((place && document.querySelector(place)) || null);
  resume();
  if (proactive != null) {
    const more = element('script');
    more.src = new URL(`loader.js/${id}`, script.src).href;
    document.body.append(more);
  }
  return api;
}

/** The button and the panel, and what they and the widget say to each other. Closures, as their names weigh nothing. */
function launcher(
  cookie: string,
  address: URL,
  label: string,
  accent: string,
  identity: string | null,
): PageApi & { build(place: Element | null): void; resume(): void } {
  const panel = host(accent);
  const button = element('button');
  const count = element('b');
  const words = element('i');
  const phone = matchMedia('(max-width: 480px)');
  let frame: HTMLIFrameElement | undefined;
  let memory: Memory | null = null;
  /** When the cookie ends, in milliseconds; known once the widget has told. */
  let until = 0;
  let isOpen = false;
  let ready = false;
  let focus = false;
  let asked: ToWidget | undefined;
  let standing: Choices = {};

  function build(place: Element | null): void {
    button.onclick = () => (isOpen ? close() : open(true));
    button.setAttribute('aria-expanded', 'false');
    count.setAttribute('aria-hidden', 'true');
    words.setAttribute('role', 'status');
    button.append(bubble(), label, count);
    const holder = place ? host(accent) : panel;
    holder.shadowRoot?.append(button, words);
    if (place) {
      holder.setAttribute('place', '');
      place.append(holder);
    }
    document.body.append(panel);
    addEventListener('message', hear);
    addEventListener('pageshow', resume);
    for (const change of ['resize', 'scroll']) window.visualViewport?.addEventListener(change, fit);
  }

  /** Goes on where the last page was; on a phone the page is shown first, as the panel would cover it. */
  function resume(): void {
    const left = !frame && recall(cookie);
    if (!left) return;
    if (left.open && !phone.matches) open(false);
    else load();
  }

  function open(toFocus = true): void {
    isOpen = true;
    focus = toFocus;
    load();
    draw();
    if (toFocus) frame?.focus();
  }

  function close(): void {
    isOpen = false;
    draw();
    button.focus();
  }

  function consent(choices?: Choices, shown = ''): Choices {
    if (choices) {
      asked = { samtale: 'choose', choices, words: shown };
      tell(asked);
    }
    return standing;
  }

  function identify(who: string | null): void {
    identity = who;
    if (!who) keep(null, 0);
    tell({ samtale: 'identify', identity });
  }

  function language(spoken: string): void {
    address.searchParams.set('language', spoken);
    ready = false;
    if (frame) load();
  }

  /** Loads the widget, and again if it has not come up. It learns the page's origin from the fragment, unsent. */
  function load(): void {
    if (ready) return;
    if (!frame) {
      frame = element('iframe');
      frame.title = label;
      frame.referrerPolicy = 'no-referrer';
      // For the button in the chat that shares roughly where one is.
      frame.allow = 'geolocation';
      panel.shadowRoot?.prepend(frame);
    }
    frame.src = `${address}#origin=${encodeURIComponent(location.origin)}`;
  }

  function draw(): void {
    const samtale = isOpen ? 'open' : 'close';
    panel.toggleAttribute('open', isOpen);
    button.setAttribute('aria-expanded', String(isOpen));
    fit();
    tell({ samtale });
    happen(samtale);
    const left = Math.round((until - Date.now()) / 1000);
    if (!memory || left <= 0) return;
    memory.open = isOpen;
    remember(cookie, memory, left);
  }

  /** On a phone the panel fills what the on-screen keyboard leaves. */
  function fit(): void {
    const view = window.visualViewport;
    if (!frame || !view) return;
    frame.style.height = phone.matches ? `${view.height}px` : '';
    frame.style.top = phone.matches ? `${view.offsetTop}px` : '';
  }

  function tell(message: ToWidget): void {
    if (ready) frame?.contentWindow?.postMessage(message, address.origin);
  }

  function hear(event: MessageEvent): void {
    if (!frame || event.source !== frame.contentWindow) return;
    if (event.origin !== address.origin) return;
    const message = event.data as ToLoader;
    if (message.samtale === 'ready') greet();
    else if (message.samtale === 'token') keep(message.token, message.keep);
    else if (message.samtale === 'unread') showUnread(message.count, message.words);
    else if (message.samtale === 'close') close();
    else {
      if (message.samtale === 'consent') standing = message.detail;
      happen(message.samtale, message.detail);
    }
  }

  function greet(): void {
    ready = true;
    panel.setAttribute('ready', '');
    memory = recall(cookie);
    const token = memory?.token ?? null;
    tell({ samtale: 'hello', token, open: isOpen, focus, path: location.pathname, identity });
    if (asked) tell(asked);
    if (isOpen && focus) frame?.focus();
  }

  function keep(token: string | null, seconds: number): void {
    memory = token ? { token, open: isOpen } : null;
    until = Date.now() + seconds * 1000;
    if (memory) remember(cookie, memory, seconds);
    else forget(cookie);
  }

  function showUnread(unread: number, spoken: string): void {
    count.textContent = unread > 99 ? '99+' : unread ? String(unread) : '';
    words.textContent = spoken;
    happen('unread', unread);
  }

  return { build, resume, open, close, consent, identify, language };
}

/** Tells the page. */
function happen(name: string, detail?: unknown): void {
  dispatchEvent(new CustomEvent(`samtale:${name}`, { detail }));
}
