import type { RequestRow } from './api.ts';

export type Urgency = 'ended' | 'overdue' | 'near' | 'calm';

/** How much a request presses. */
export function urgency(row: Pick<RequestRow, 'endedAt' | 'daysLeft' | 'near'>): Urgency {
  if (row.endedAt) return 'ended';
  if (row.daysLeft < 0) return 'overdue';
  return row.near ? 'near' : 'calm';
}
