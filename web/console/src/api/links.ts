import type { Row, Uuid } from '@samtale/shared';
import { call } from './client.ts';

/** Somebody who is the same person as who writes, and their conversations that one reaches. */
export interface LinkedPerson {
  name?: string | null;
  identities: { kind: string; address: string; standing: string }[];
  conversations: Row[];
}

/** One who is linked, by name and addresses, for whoever answers for privacy. */
export interface PersonLink {
  id: Uuid;
  known: string[];
  way: 'code' | 'mail';
  at: string;
}

const links = (contact: Uuid) => `/api/console/contacts/${contact}/links`;

export const linkedTo = (conversation: Uuid) =>
  call<LinkedPerson[]>('GET', `/api/console/conversations/${conversation}/linked`);
export const linksOf = (contact: Uuid) => call<PersonLink[]>('GET', links(contact));
export const unlink = (contact: Uuid, link: Uuid) =>
  call<PersonLink[]>('DELETE', `${links(contact)}/${link}`);
