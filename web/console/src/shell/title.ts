import type { Row } from '@samtale/shared';

/** Unread messages of the agent's own conversations; the open one in a focused window is being read. */
export function unreadIn(rows: readonly Row[], reading: string | null): number {
  return rows.reduce((sum, row) => (row.id === reading ? sum : sum + row.unread), 0);
}

/** `999+` above 999: a count in a small place keeps its width. */
export function short(count: number): string {
  return count > 999 ? '999+' : String(count);
}

/** The window's title: the count stands first, where a narrow tab still shows it, and only while looking away. */
export function titleOf(place: string, unread: number, focused: boolean): string {
  const name = place ? `${place} · Samtale` : 'Samtale';
  return !focused && unread > 0 ? `(${short(unread)}) ${name}` : name;
}
