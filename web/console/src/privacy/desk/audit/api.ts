import type { Instant, Uuid } from '@samtale/shared';
import { call } from '../../../api/client.ts';

/** An entry of the audit trail, in the server's codes. */
export interface AuditEntry {
  id: Uuid;
  at: Instant;
  actor: 'agent' | 'person' | 'system';
  agent: { id: Uuid; name: string | null } | null;
  kind: string;
  action: string;
  thing: string;
  thingId: Uuid | null;
  contact: Uuid | null;
  reason: string | null;
}

export interface AuditPage {
  entries: AuditEntry[];
  next: string | null;
}

/** What is asked for; empty is any. Days are those of the reader. */
export interface AuditFilter {
  agent: string;
  action: string;
  from: string;
  to: string;
  contact: string;
}

const AUDIT = '/api/console/audit';

export const auditEntries = (filter: AuditFilter, cursor: string | null) =>
  call<AuditPage>('GET', `${AUDIT}?${query(filter, cursor)}`);

/** Where the entries are downloaded from as a sheet. */
export const auditSheet = (filter: AuditFilter) => `${AUDIT}/export?${query(filter, null)}`;

/** A filter as the server takes it: a day is from its first instant to the first of the next. */
export function query(filter: AuditFilter, cursor: string | null): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of ['agent', 'action', 'contact'] as const)
    if (filter[name]) params.set(name, filter[name]);
  if (filter.from) params.set('from', startOf(filter.from, 0));
  if (filter.to) params.set('to', startOf(filter.to, 1));
  if (cursor) params.set('cursor', cursor);
  return params;
}

function startOf(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}
