import type { Row } from '@samtale/shared';
import type { Desk } from './desk.svelte.ts';
import type { KeyAction } from './keys.ts';
import { go, place } from './place.svelte.ts';
import { inbox } from './route.ts';

/** What can be done by a key, and by the palette too. */
export interface Action {
  /** Whether there is anything to do now. */
  may(desk: Desk): boolean;
  run(desk: Desk): void;
}

const openRow = (desk: Desk) => desk.open?.row ?? null;
const withOpen = (may: (desk: Desk, row: Row) => boolean) => (desk: Desk) => {
  const row = openRow(desk);
  return row !== null && may(desk, row);
};
const ask = (name: 'snooze' | 'keys' | 'palette') => (desk: Desk) => {
  desk.actions.asking = { name };
};

/** One for each key; see `keys.ts` for which. */
export const ACTIONS: Record<KeyAction, Action> = {
  next: { may: () => place().name === 'inbox', run: (desk) => desk.actions.step(1) },
  previous: { may: () => place().name === 'inbox', run: (desk) => desk.actions.step(-1) },
  close: {
    may: withOpen((desk, row) => desk.actions.mayClose(row)),
    run: (desk) => void desk.actions.close(false),
  },
  closeAndNext: {
    may: withOpen((desk, row) => desk.actions.mayClose(row)),
    run: (desk) => void desk.actions.close(true),
  },
  reply: { may: (desk) => desk.composer !== null, run: (desk) => desk.composer?.write('reply') },
  note: { may: (desk) => desk.composer !== null, run: (desk) => desk.composer?.write('note') },
  canned: { may: (desk) => desk.composer !== null, run: (desk) => desk.composer?.canned() },
  snooze: { may: withOpen((desk, row) => desk.actions.maySnooze(row)), run: ask('snooze') },
  palette: { may: () => true, run: ask('palette') },
  help: { may: () => true, run: ask('keys') },
  leave: {
    may: () => {
      const route = place();
      return route.name === 'inbox' && route.conversation !== null;
    },
    run: () => void leave(),
  },
};

/** Does what a key asks for; tells whether there was anything to do. */
export function perform(action: KeyAction, desk: Desk): boolean {
  const found = ACTIONS[action];
  if (!found.may(desk)) return false;
  found.run(desk);
  return true;
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
