import type { Language } from '../texts.ts';
import { EMOJI, type Emoji } from './list.ts';
import STYLE from './picker.css?inline';

const WORDS = {
  nb: { title: 'Emoji', search: 'Søk etter emoji', found: 'treff', none: 'Ingen treff', close: 'Lukk' },
  en: { title: 'Emoji', search: 'Search for emoji', found: 'found', none: 'Nothing found', close: 'Close' },
};
/** Signs in a row; the style has as many columns. */
const ROW = 8;
let styled = false;
/** What closes the signs of a field. */
const shown = new WeakMap<Element, () => void>();

interface Picking {
  language: Language;
  /** Before which element it stands. */
  before: Element;
  choose(sign: string): void;
  /** It has gone, and the focus with it. */
  closed(): void;
}

/**
 * Shows signs to choose from: a field that searches by name, and a grid to walk by arrows (WAI-ARIA's grid pattern, one stop of
 * Tab). Plain DOM, for the widget and the console; the signs are those of the system, nothing is fetched. Gives what closes it.
 */
export function pickEmoji({ language, before, choose, closed }: Picking): () => void {
  style();
  const words = WORDS[language];
  const box = element('div', 'emoji');
  box.setAttribute('role', 'dialog');
  box.setAttribute('aria-label', words.title);
  const search = element('input', 'emoji-search');
  search.type = 'search';
  search.placeholder = words.search;
  search.setAttribute('aria-label', words.search);
  const grid = element('div', 'emoji-grid');
  grid.setAttribute('role', 'grid');
  grid.setAttribute('aria-label', words.title);
  const told = element('p', 'emoji-told');
  told.setAttribute('role', 'status');
  const away = element('button', 'emoji-close');
  away.type = 'button';
  away.textContent = '×';
  away.setAttribute('aria-label', words.close);
  const head = element('div', 'emoji-head');
  head.append(search, away);
  box.append(head, grid, told);
  let cells: HTMLButtonElement[] = [];

  function draw(): void {
    const found = matching(search.value, language);
    cells = found.map((one) => cell(one));
    grid.replaceChildren(...rows(cells));
    if (cells[0]) cells[0].tabIndex = 0;
    told.textContent = search.value.trim()
      ? found.length
        ? `${found.length} ${words.found}`
        : words.none
      : '';
  }

  function cell({ sign, names }: Emoji): HTMLButtonElement {
    const button = element('button', 'emoji-cell');
    button.type = 'button';
    button.tabIndex = -1;
    button.textContent = sign;
    button.setAttribute('role', 'gridcell');
    button.setAttribute('aria-label', names[language]);
    button.title = names[language];
    button.onclick = () => {
      close();
      choose(sign);
    };
    return button;
  }

  function move(to: number): void {
    const next = cells[Math.max(0, Math.min(to, cells.length - 1))];
    for (const one of cells) one.tabIndex = one === next ? 0 : -1;
    next?.focus();
  }

  function close(): void {
    box.remove();
    closed();
  }

  search.oninput = draw;
  away.onclick = close;
  box.onkeydown = (event) => {
    const at = cells.indexOf(document.activeElement as HTMLButtonElement);
    const to = at < 0 ? (event.key === 'ArrowDown' ? 0 : null) : step(event, at, cells.length);
    if (event.key === 'Escape') close();
    else if (at < 0 && event.key === 'Enter' && event.target === search) cells[0]?.click();
    else if (at === 0 && event.key === 'ArrowUp') search.focus();
    else if (to !== null) move(to);
    else {
      // No key of the page around is meant while one writes here.
      event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  draw();
  before.before(box);
  // A telephone's keyboard would hide what there is to choose.
  if (matchMedia('(pointer: coarse)').matches) move(0);
  else search.focus();
  return close;
}

/**
 * Opens the signs for a field, or closes them: what is chosen stands where the caret was, as if it had been written there.
 * The button says whether they are open.
 */
export function toggleEmoji(
  button: Element,
  field: HTMLTextAreaElement,
  before: Element,
  language: Language,
): void {
  const open = shown.get(field);
  if (open) return open();
  button.setAttribute('aria-expanded', 'true');
  const close = pickEmoji({
    language,
    before,
    choose: (sign) => {
      field.setRangeText(sign, field.selectionStart, field.selectionEnd, 'end');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    closed: () => {
      shown.delete(field);
      button.setAttribute('aria-expanded', 'false');
      field.focus();
    },
  });
  shown.set(field, close);
}

/** Those whose names have every word that is looked for, at the beginning of one of theirs. */
export function matching(query: string, language: Language): readonly Emoji[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  return EMOJI.filter(({ names }) => {
    const words = names[language].split(' ');
    return wanted.every((one) => words.some((word) => word.startsWith(one)));
  });
}

/** Where a key leads from here. */
export function step(
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  at: number,
  count: number,
): number | null {
  const start = at - (at % ROW);
  switch (key) {
    case 'ArrowRight':
      return at + 1;
    case 'ArrowLeft':
      return at - 1;
    case 'ArrowDown':
      return Math.min(at + ROW, count - 1);
    case 'ArrowUp':
      return at < ROW ? at : at - ROW;
    case 'Home':
      return ctrlKey ? 0 : start;
    case 'End':
      return ctrlKey ? count - 1 : Math.min(start + ROW - 1, count - 1);
    default:
      return null;
  }
}

function rows(cells: HTMLElement[]): HTMLElement[] {
  const made: HTMLElement[] = [];
  for (let at = 0; at < cells.length; at += ROW) {
    const row = element('div', 'emoji-row');
    row.setAttribute('role', 'row');
    row.append(...cells.slice(at, at + ROW));
    made.push(row);
  }
  return made;
}

function style(): void {
  if (styled) return;
  styled = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, kind: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.className = kind;
  return made;
}
