import type { Chat } from '../chat.svelte.ts';

/** Saves what was said as a file, made by the server. The token goes in a header, so a link alone would not do. */
export async function save({ conversation, token }: Chat): Promise<void> {
  if (!conversation || !token) return;
  const response = await fetch(`/api/widget/conversations/${conversation.id}/transcript`, {
    headers: { 'Samtale-Token': token },
    credentials: 'omit',
    cache: 'no-store',
  }).catch(() => null);
  if (!response?.ok) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? '';
  link.click();
  // The browser has to have begun before it may be let go of.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
