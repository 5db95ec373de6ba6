import STYLE from './style.css?inline';
import { languageOf, type Rule, Visit } from './visit.ts';

/** Put in by the server: the entrypoint's texts that hold while it stands as it does now. */
declare const SAMTALE_RULES: Rule[];

const WORDS = {
  nb: { close: 'Lukk', region: 'Melding fra chatten' },
  en: { close: 'Close', region: 'Message from the chat' },
};
/** So that the bubble stands clear of the button. */
const GAP = 12;
const EDGE = 16;

/**
 * Shows a text beside the chat's button on the pages that the company has chosen. Which and when is decided here, by the
 * page's path and the time on it: nothing is sent, nothing is stored, and what is closed stays closed until the page is left.
 */
function begin(rules: Rule[]): void {
  const script = document.querySelector<HTMLScriptElement>('script[data-entrypoint]');
  if (!rules.length || !script) return;
  const language = languageOf(script.dataset.language || document.documentElement.lang);
  const words = WORDS[language];
  const visit = new Visit(rules, language);
  let talking = document.cookie.includes(`samtale_${script.dataset.entrypoint?.slice(-8).toLowerCase()}=`);
  let shown: string | undefined;

  const host = document.createElement('div');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  const aloud = made('p', 'unseen');
  aloud.setAttribute('role', 'status');
  const box = made('section', 'box');
  box.setAttribute('aria-label', words.region);
  const text = made('button', 'text');
  const close = made('button', 'close');
  close.setAttribute('aria-label', words.close);
  close.append(cross());
  box.append(text, close);
  root.append(aloud);
  document.body.append(host);

  text.onclick = () => window.Samtale?.open();
  close.onclick = dismiss;
  addEventListener('samtale:open', dismiss);
  addEventListener('samtale:chat', ({ detail }: CustomEventInit) => {
    talking = !!detail;
    if (talking) show(undefined);
  });
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && shown && !event.defaultPrevented) dismiss();
  });
  setInterval(() => {
    if (document.visibilityState === 'visible') show(talking ? undefined : visit.second(location.pathname));
  }, 1_000);

  function dismiss(): void {
    if (!shown) return;
    visit.dismissed = true;
    const had = root.activeElement;
    show(undefined);
    if (had) launcher()?.focus();
  }

  function show(next: string | undefined): void {
    if (next === shown) return;
    shown = next;
    if (next) {
      text.textContent = next;
      root.append(box);
      place();
    } else box.remove();
    aloud.textContent = next ?? '';
  }

  /** Above the button where that floats, else in its corner. */
  function place(): void {
    const button = launcher()?.getBoundingClientRect();
    const floats = !script?.dataset.place && button?.height;
    host.style.setProperty('--under', `${floats ? innerHeight - button.top + GAP : EDGE}px`);
  }
}

function launcher(): HTMLElement | null | undefined {
  const hosts = [...document.querySelectorAll('div')];
  return hosts
    .map((one) => one.shadowRoot?.querySelector<HTMLElement>('button[aria-expanded]'))
    .find((button) => button);
}

function made<K extends 'p' | 'section' | 'button'>(name: K, kind: string): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  element.className = kind;
  return element;
}

/** Not by innerHTML, which a page may have forbidden. */
function cross(): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', 'M18 6 6 18M6 6l12 12');
  svg.append(path);
  return svg;
}

begin(SAMTALE_RULES);
