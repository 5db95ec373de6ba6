import { untrack } from 'svelte';
import type { Attention } from './attention.svelte.ts';
import type { Desk } from './desk.svelte.ts';

/** What is seen is read: in the window that is looked at, at the latest message, by the agent who has it. */
export function readWhatIsSeen(desk: Desk, attention: Attention): void {
  $effect(() => {
    const { open } = desk;
    if (!open || !attention.focused || !open.atLatest || open.status !== 'ready') return;
    if (desk.live.state !== 'open' || open.row?.agent?.id !== desk.me.agent.id) return;
    const last = open.messages.at(-1)?.seq ?? 0;
    if (last > open.agent.read) untrack(() => desk.read(open, last));
  });
}
