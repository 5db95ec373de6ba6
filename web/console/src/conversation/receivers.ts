import type { Agent, Row, Team, Uuid } from '@samtale/shared';

interface Asked {
  query: string;
  me: Uuid;
  row: Row | undefined | null;
}

/** To whom a conversation can be given: not to who has it, those that can take it at once first. */
export function receivers(agents: Agent[], teams: Team[], { query, me, row }: Asked) {
  const wanted = query.trim().toLocaleLowerCase('nb');
  const fits = (name: string) => name.toLocaleLowerCase('nb').includes(wanted);
  const waitsThere = row?.state === 'waiting' ? row.team.id : null;
  return {
    agents: agents
      .filter((agent) => agent.id !== row?.agent?.id && agent.id !== me && fits(agent.name))
      .sort((a, b) => readiness(a) - readiness(b) || a.name.localeCompare(b.name, 'nb')),
    teams: teams.filter((team) => team.id !== waitsThere && fits(team.name)),
  };
}

function readiness(agent: Agent): number {
  if (!agent.present || agent.availability === 'away') return 3;
  if (agent.availability === 'busy') return 2;
  return agent.open >= agent.capacity ? 1 : 0;
}
