import type { Priority, Row, Uuid, View } from '@samtale/shared';
import { compare } from '../instants.ts';

type Order = (a: Row, b: Row) => number;

/** Newest activity first, as the server pages the lists; the id settles ties so that every client agrees. */
export const byActivity: Order = (a, b) =>
  compare(b.lastActivityAt, a.lastActivityAt) || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);

/** Minutes that a priority counts as having waited longer: the server serves the queue so (`Priority.java`). */
const HEAD_START: Record<Priority, number> = { low: -15, normal: 0, high: 15, urgent: 60 };

const waited = (row: Row) => row.waitingSince ?? row.lastActivityAt;
const turn = (row: Row) => Date.parse(waited(row)) - HEAD_START[row.priority] * 60_000;

/** Whose turn it is first: the order in which the queue is served. Who has left and finds the answer later comes last. */
const byWait: Order = (a, b) =>
  Number(a.answerLater ?? false) - Number(b.answerLater ?? false) ||
  turn(a) - turn(b) ||
  compare(waited(a), waited(b)) ||
  byActivity(a, b);

function orderOf(view: View): Order {
  return view === 'unassigned' ? byWait : byActivity;
}

/** Whether a row stands in a view for this agent. */
export function belongs(row: Row, view: View, me: Uuid): boolean {
  switch (view) {
    case 'mine':
      return row.state !== 'closed' && row.state !== 'snoozed' && row.agent?.id === me;
    case 'snoozed':
      return row.state === 'snoozed';
    case 'unassigned':
      return row.state === 'waiting';
    case 'all':
      return row.state !== 'closed';
    case 'closed':
      return row.state === 'closed';
  }
}

/**
 * A list after some of its rows were read anew. Rows that left the view go, rows that came are put in place.
 * A row older than everything loaded is left to the page that it comes with, unless the list is loaded whole.
 */
export function merge(known: Row[], fresh: Row[], view: View, me: Uuid, whole: boolean): Row[] {
  const oldest = known.at(-1);
  const replaced = new Map(fresh.map((row) => [row.id, row]));
  const kept = known.filter((row) => !replaced.has(row.id));
  const had = new Set(known.map((row) => row.id));
  for (const row of replaced.values()) {
    if (!belongs(row, view, me)) continue;
    const reachable =
      whole || had.has(row.id) || !oldest || view === 'unassigned' || byActivity(row, oldest) < 0;
    if (reachable) kept.push(row);
  }
  return kept.sort(orderOf(view));
}

/** A further page appended; what a `changed` frame had already brought is not doubled. */
export function append(known: Row[], page: Row[], view: View): Row[] {
  const fresh = new Set(page.map((row) => row.id));
  return [...known.filter((row) => !fresh.has(row.id)), ...page].sort(orderOf(view));
}

/** The row `step` places after the open one; from nothing the first or the last. Stops at the ends. */
export function neighbour(rows: Row[], open: Uuid | null, step: 1 | -1): Row | null {
  const at = rows.findIndex((row) => row.id === open);
  if (at < 0) return rows.at(step === 1 ? 0 : -1) ?? null;
  return rows[at + step] ?? null;
}
