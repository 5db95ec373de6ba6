import type { Uuid } from '@samtale/shared';
import { call } from '../../api/client.ts';

/** The public half of a key by which the company's server says who is signed in. */
export interface IdentityKey {
  id: Uuid;
  name: string;
  algorithm: 'ES256' | 'RS256';
  addedAt: string;
}

const PATH = '/api/console/identity-keys';

export const identityKeys = () => call<IdentityKey[]>('GET', PATH);
export const addKey = (name: string, publicKey: string) =>
  call<IdentityKey>('POST', PATH, { name, publicKey });
export const removeKey = (id: Uuid) => call<void>('DELETE', `${PATH}/${id}`);
