import type { Agent, Row } from '@samtale/shared';
import { describe, expect, it } from 'vitest';
import { receivers } from './receivers.ts';

const agent = (id: string, more: Partial<Agent> = {}): Agent => ({
  id,
  name: id,
  availability: 'available',
  present: true,
  open: 0,
  capacity: 4,
  teams: [],
  ...more,
});
const teams = [
  { id: 't1', name: 'Kundeservice' },
  { id: 't2', name: 'Økonomi' },
];

describe('whom a conversation can be given to', () => {
  it('puts those first who can take it now', () => {
    const agents = [
      agent('a', { present: false }),
      agent('b', { availability: 'busy' }),
      agent('c', { open: 4 }),
      agent('d'),
    ];
    const found = receivers(agents, [], { query: '', me: 'me', row: null });
    expect(found.agents.map((one) => one.id).join('')).toBe('dcba');
  });

  it('leaves out oneself, who has it, and the team whose queue it waits in', () => {
    const row = { state: 'waiting', team: { id: 't1' }, agent: null } as Row;
    const found = receivers([agent('me'), agent('d')], teams, { query: '', me: 'me', row });
    expect(found.agents.map((one) => one.id)).toEqual(['d']);
    expect(found.teams.map((one) => one.id)).toEqual(['t2']);
  });

  it('finds by a part of the name, øæå too', () => {
    const found = receivers([agent('Åse Ødegård')], teams, { query: ' ø', me: 'me', row: null });
    expect(found.agents).toHaveLength(1);
    expect(found.teams.map((one) => one.name)).toEqual(['Økonomi']);
  });
});
