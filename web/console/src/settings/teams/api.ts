import type { Uuid } from '@samtale/shared';
import { call } from '../../api/client.ts';

export interface TeamDraft {
  name: string;
  members: Uuid[];
}

const TEAMS = '/api/console/teams';

export const saveTeam = (id: Uuid | null, draft: TeamDraft) =>
  id ? call<void>('PUT', `${TEAMS}/${id}`, draft) : call<{ id: Uuid }>('POST', TEAMS, draft);
export const deleteTeam = (id: Uuid) => call<void>('DELETE', `${TEAMS}/${id}`);
