/** What a key asks for. The list in {@link SHORTCUTS} is what the help dialog shows. */
export type KeyAction =
  | 'next'
  | 'previous'
  | 'close'
  | 'closeAndNext'
  | 'note'
  | 'reply'
  | 'leave'
  | 'help'
  | 'canned'
  | 'snooze'
  | 'palette';

/** In the order that the help dialog shows them; each is a list of keys pressed together. */
export const SHORTCUTS: readonly { action: KeyAction; keys: readonly string[] }[] = [
  { action: 'next', keys: ['Alt', 'J'] },
  { action: 'previous', keys: ['Alt', 'K'] },
  { action: 'reply', keys: ['Alt', 'L'] },
  { action: 'note', keys: ['Alt', 'P'] },
  { action: 'canned', keys: ['/'] },
  { action: 'close', keys: ['Alt', 'E'] },
  { action: 'closeAndNext', keys: ['Ctrl', 'Alt', 'E'] },
  { action: 'snooze', keys: ['Alt', 'M'] },
  { action: 'palette', keys: ['Ctrl', 'K'] },
  { action: 'leave', keys: ['Esc'] },
  { action: 'help', keys: ['?'] },
];

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing'> & {
  getModifierState(key: string): boolean;
};

/** The letters as keyboards have them; what is no letter stands for itself. */
const codeOf = (key: string) => (/^[A-Z]$/.test(key) ? `Key${key}` : key);

/**
 * Letters are read by their place (`code`), as Alt makes other characters of them on a Mac.
 * AltGr is not Ctrl+Alt: on a Norwegian keyboard AltGr+E writes €, and must not close a conversation.
 */
export function actionOf(event: Pressed, typing: boolean): KeyAction | null {
  if (event.isComposing || event.getModifierState('AltGraph')) return null;
  return SHORTCUTS.find((shortcut) => isPressed(event, shortcut.keys, typing))?.action ?? null;
}

function isPressed(event: Pressed, keys: readonly string[], typing: boolean): boolean {
  const last = keys.at(-1) ?? '';
  const [alt, ctrl] = [keys.includes('Alt'), keys.includes('Ctrl')];
  // On a Mac Command stands in for Control, where Alt is not held too.
  const control = alt ? event.ctrlKey && !event.metaKey : event.ctrlKey !== event.metaKey;
  if (event.altKey !== alt || (ctrl ? !control : event.ctrlKey || event.metaKey)) return false;
  if (alt || ctrl) return event.code === codeOf(last);
  if (last === 'Esc') return event.key === 'Escape';
  return !typing && event.key === last;
}

/** Whether keys pressed there are text. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  );
}
