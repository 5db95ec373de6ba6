import { tick } from 'svelte';
import { currentRow } from './commands.ts';
import { place } from './place.svelte.ts';

/** What had the focus may be gone with its screen: the reader then goes on where the new one begins. */
export function followWithFocus(): void {
  let arrived = false;
  $effect(() => {
    place();
    if (arrived) void tick().then(rescue);
    arrived = true;
  });
}

function rescue(): void {
  const { activeElement } = document;
  const lost = activeElement === document.body || !activeElement?.checkVisibility();
  if (lost) (currentRow() ?? document.getElementById('conversation'))?.focus({ preventScroll: true });
}
