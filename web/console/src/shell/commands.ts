import type { Desk } from './desk.svelte.ts';
import type { KeyAction } from './keys.ts';
import { go, place } from './place.svelte.ts';
import { inbox } from './route.ts';

/** Does what a key asks for; tells whether there was anything to do. */
export function perform(action: KeyAction, desk: Desk): boolean {
  switch (action) {
    case 'next':
      desk.actions.step(1);
      return true;
    case 'previous':
      desk.actions.step(-1);
      return true;
    case 'close':
      void desk.actions.close(false);
      return desk.open !== null;
    case 'closeAndNext':
      void desk.actions.close(true);
      return desk.open !== null;
    case 'reply':
    case 'note':
      desk.composer?.write(action);
      return desk.composer !== null;
    case 'canned':
      desk.composer?.canned();
      return desk.composer !== null;
    case 'help':
      desk.actions.asking = { name: 'keys' };
      return true;
    case 'leave':
      return leave();
  }
}

/** Out of what is written, then out of what is open: each press one step back, with the focus where one lands. */
function leave(): boolean {
  const route = place();
  if (route.name !== 'inbox' || !route.conversation) return false;
  const row = currentRow();
  const writing = document.activeElement instanceof HTMLTextAreaElement;
  if (route.contact) go(inbox(route.view, route.conversation));
  else if (writing && row) row.focus();
  else if (writing) (document.activeElement as HTMLElement).blur();
  else go(inbox(route.view));
  return true;
}

/** The open conversation's row, if the list is shown and has it. */
export function currentRow(): HTMLElement | null {
  const row = document.querySelector<HTMLElement>('.list a[aria-current="true"]');
  return row?.checkVisibility() ? row : null;
}
