import type { Uuid } from '@samtale/shared';
import { call } from './client.ts';

/** Whether something may be sent to an address of whoever writes. */
export interface Preference {
  matter: 'sms' | 'notice_news' | 'survey';
  kind: 'email' | 'phone';
  address: string;
  allowed: boolean;
}

const path = (conversation: Uuid) => `/api/console/conversations/${conversation}/preferences`;

export const preferencesOf = (conversation: Uuid) => call<Preference[]>('GET', path(conversation));
export const prefer = (conversation: Uuid, wanted: Preference) =>
  call<Preference[]>('PUT', path(conversation), wanted);
