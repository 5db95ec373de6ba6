import type { Instant, Me, Uuid } from '@samtale/shared';
import { call } from '../api/client.ts';

/** How one signs in: requests, one function each. */

const SESSION = '/api/console/session';
const ME = '/api/console/me';

export interface Passkey {
  id: Uuid;
  name: string;
  createdAt: Instant;
  usedAt?: Instant | null;
}

export interface OpenSession {
  id: Uuid;
  current: boolean;
  begunAt: Instant;
  usedAt: Instant;
  browser: string;
  machine: string;
}

export interface OwnSignIn {
  totp: boolean;
  recoveryCodes: number;
  demanded: boolean;
  /** An administrator has removed what there was, and nothing has been added since. */
  removedAt?: Instant | null;
  passkeysWork: boolean;
  /** The company has its own sign-in. */
  singleSignOn: boolean;
  passkeys: Passkey[];
  sessions: OpenSession[];
}

export interface Wished {
  challenge: string;
  wish: { rpId: string; userHandle: string; userName: string; algorithms: number[]; exclude: string[] };
}

export interface Asked {
  challenge: string;
  rpId: string;
}

export interface Codes {
  recoveryCodes: string[];
}

export type Proof = { password: string } | { code: string } | { credential: string };

export const giveCode = (code: string) => call<Me>('POST', `${SESSION}/code`, { code });
export const askPasskey = () => call<Asked>('POST', `${SESSION}/passkey/challenge`, {});
export const showPasskey = (credential: string) => call<Me>('POST', `${SESSION}/passkey`, { credential });

export const own = () => call<OwnSignIn>('GET', `${ME}/sign-in`);
export const beginApp = () => call<{ secret: string; uri: string }>('POST', `${ME}/totp`, {});
export const confirmApp = (code: string) => call<Codes>('POST', `${ME}/totp/confirmation`, { code });
export const removeApp = () => call<void>('DELETE', `${ME}/totp`);
export const makeCodes = () => call<Codes>('POST', `${ME}/recovery-codes`, {});
export const wishPasskey = () => call<Wished>('POST', `${ME}/passkeys/challenge`, {});
export const addPasskey = (name: string, credential: string) =>
  call<Codes>('POST', `${ME}/passkeys`, { name, credential });
export const renamePasskey = (id: Uuid, name: string) => call<void>('PUT', `${ME}/passkeys/${id}`, { name });
export const removePasskey = (id: Uuid) => call<void>('DELETE', `${ME}/passkeys/${id}`);
export const changePassword = (current: string, password: string) =>
  call<void>('PUT', `${ME}/password`, { current, password });
export const endSession = (id: Uuid) => call<void>('DELETE', `${ME}/sessions/${id}`);
export const endOthers = () => call<void>('DELETE', `${ME}/sessions`);
export const prove = (proof: Proof) => call<void>('POST', `${ME}/proof`, proof);
export const askProof = () => call<Asked>('POST', `${ME}/proof/challenge`, {});

export interface Rule {
  secondFactor: boolean;
  agents: { id: Uuid; name: string; totp: boolean; passkeys: number; sessions: number }[];
}
export const rule = () => call<Rule>('GET', '/api/console/sign-in-rule');
export const demand = (secondFactor: boolean) =>
  call<void>('PUT', '/api/console/sign-in-rule', { secondFactor });
export const endSessionsOf = (id: Uuid) => call<void>('DELETE', `/api/console/agents/${id}/sessions`);
export const removeFactorsOf = (id: Uuid) => call<void>('DELETE', `/api/console/agents/${id}/second-factor`);
