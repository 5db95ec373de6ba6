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
  | 'canned';

/** In the order that the help dialog shows them; each is a list of keys pressed together. */
export const SHORTCUTS: readonly { action: KeyAction; keys: readonly string[] }[] = [
  { action: 'next', keys: ['Alt', 'J'] },
  { action: 'previous', keys: ['Alt', 'K'] },
  { action: 'reply', keys: ['Alt', 'L'] },
  { action: 'note', keys: ['Alt', 'P'] },
  { action: 'canned', keys: ['/'] },
  { action: 'close', keys: ['Alt', 'E'] },
  { action: 'closeAndNext', keys: ['Ctrl', 'Alt', 'E'] },
  { action: 'leave', keys: ['Esc'] },
  { action: 'help', keys: ['?'] },
];

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing'> & {
  getModifierState(key: string): boolean;
};

const ALT: Record<string, KeyAction> = {
  KeyJ: 'next',
  KeyK: 'previous',
  KeyE: 'close',
  KeyP: 'note',
  KeyL: 'reply',
};

/**
 * Letters are read by their place (`code`), as Alt makes other characters of them on a Mac.
 * AltGr is not Ctrl+Alt: on a Norwegian keyboard AltGr+E writes €, and must not close a conversation.
 */
export function actionOf(event: Pressed, typing: boolean): KeyAction | null {
  if (event.isComposing || event.metaKey || event.getModifierState('AltGraph')) return null;
  if (event.altKey && event.ctrlKey) return event.code === 'KeyE' ? 'closeAndNext' : null;
  if (event.altKey) return ALT[event.code] ?? null;
  if (event.ctrlKey) return null;
  if (event.key === 'Escape') return 'leave';
  if (typing) return null;
  if (event.key === '?') return 'help';
  if (event.key === '/') return 'canned';
  return null;
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
