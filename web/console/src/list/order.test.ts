import type { Priority, Row } from '@samtale/shared';
import { describe, expect, it } from 'vitest';
import { ME, row } from '../testing.ts';
import { append, belongs, byActivity, merge, neighbour } from './order.ts';

const ids = (rows: Row[]) => rows.map((r) => r.id).join('');

describe('the order of a list', () => {
  it('puts the newest activity first and settles ties by id', () => {
    const rows = [
      row('a', '2026-01-01T10:00:00Z'),
      row('b', '2026-01-01T11:00:00Z'),
      row('c', '2026-01-01T10:00:00Z'),
    ];
    expect(ids(rows.sort(byActivity))).toBe('bca');
  });

  it('moves a changed row up', () => {
    const known = [row('b', '2026-01-01T11:00:00Z'), row('a', '2026-01-01T10:00:00Z')];
    expect(ids(merge(known, [row('a', '2026-01-01T12:00:00Z')], 'mine', ME, true))).toBe('ab');
  });

  it('takes in a row that came and lets go of one that left', () => {
    const known = [row('b', '2026-01-01T11:00:00Z'), row('a', '2026-01-01T10:00:00Z')];
    const left = row('b', '2026-01-01T12:00:00Z', { state: 'closed' });
    const came = row('c', '2026-01-01T12:00:00Z');
    expect(ids(merge(known, [left, came], 'mine', ME, true))).toBe('ca');
  });

  it('leaves a row beyond the loaded pages to its page', () => {
    const known = [row('b', '2026-01-01T11:00:00Z')];
    const older = row('a', '2026-01-01T10:00:00Z');
    expect(ids(merge(known, [older], 'mine', ME, false))).toBe('b');
    expect(ids(merge(known, [older], 'mine', ME, true))).toBe('ba');
  });

  it('puts those first in the queue who have waited longest, however new a row is to us', () => {
    const waiting = (id: string, since: string) =>
      row(id, since, { state: 'waiting', agent: null, waitingSince: since });
    const known = [waiting('a', '2026-01-01T10:00:00Z'), waiting('b', '2026-01-01T11:00:00Z')];
    const came = waiting('c', '2026-01-01T10:30:00Z');
    expect(ids(merge(known, [came], 'unassigned', ME, false))).toBe('acb');
  });

  it('does not double a row that a page brings again', () => {
    const known = [row('c', '2026-01-01T12:00:00Z'), row('a', '2026-01-01T11:30:00Z')];
    expect(
      ids(append(known, [row('b', '2026-01-01T11:00:00Z'), row('a', '2026-01-01T10:00:00Z')], 'all')),
    ).toBe('cba');
  });
});

it('serves the queue by priority, and nobody is passed who has waited longer than its head start', () => {
  const waits = (id: string, minute: number, priority: Priority = 'normal') => {
    const since = new Date(Date.UTC(2026, 0, 1, 10, minute)).toISOString();
    return row(id, since, { state: 'waiting', agent: null, waitingSince: since, priority });
  };
  const rows = [
    waits('low', 30, 'low'),
    waits('patient', -40),
    waits('normal', 30),
    waits('urgent', 31, 'urgent'),
  ];
  expect(append([], rows, 'unassigned').map((one) => one.id)).toEqual(['patient', 'urgent', 'normal', 'low']);
  const left = { ...waits('left', -90, 'urgent'), answerLater: true };
  expect(append(rows, [left], 'unassigned').at(-1)?.id).toBe('left');
});

describe('which view a row stands in', () => {
  it.each([
    ['active', ME, ['mine', 'all']],
    ['active', 'another', ['all']],
    ['snoozed', ME, ['snoozed', 'all']],
    ['waiting', null, ['unassigned', 'all']],
    ['closed', ME, ['closed']],
  ] as const)('%s with %s', (state, agent, views) => {
    const it = row('a', '2026-01-01T10:00:00Z', { state, agent: agent ? { id: agent, name: 'x' } : null });
    const found = (['mine', 'unassigned', 'snoozed', 'all', 'closed'] as const).filter((view) =>
      belongs(it, view, ME),
    );
    expect(found).toEqual(views);
  });
});

describe('the next and the previous row', () => {
  const rows = [row('a', '3'), row('b', '2'), row('c', '1')];
  it('steps and stops at the ends', () => {
    expect(neighbour(rows, 'a', 1)?.id).toBe('b');
    expect(neighbour(rows, 'a', -1)).toBeNull();
    expect(neighbour(rows, 'c', 1)).toBeNull();
  });
  it('starts at an end when nothing is open', () => {
    expect(neighbour(rows, null, 1)?.id).toBe('a');
    expect(neighbour(rows, null, -1)?.id).toBe('c');
    expect(neighbour([], null, 1)).toBeNull();
  });
});
