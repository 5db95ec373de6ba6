import type { Me, Role, Uuid } from '@samtale/shared';
import { call } from '../../api/client.ts';

/** A company's own sign-in: requests, one function each. */

const SESSION = '/api/console/session/sso';
const SETTINGS = '/api/console/single-sign-on';

/** What a provider sends a browser back with. */
export interface Brought {
  state: string;
  code: string | null;
  iss: string | null;
}

export interface RolesOfValue {
  value: string;
  roles: Role[];
}

export interface Provider {
  issuer: string;
  clientId: string;
  scope: string;
  rolesClaim: string;
  roles: RolesOfValue[];
  trustsAddress: boolean;
  makesAgents: boolean;
}

export interface SingleSignOn {
  /** `secret`: whether one is kept; it is never told. */
  provider?: (Provider & { secret: boolean }) | null;
  demanded: boolean;
  returnAddress: string;
  signInAddress: string;
}

export const offeredProvider = () => call<{ account?: Uuid | null }>('GET', SESSION);
/** @param anew the provider asks who it is, even if it knows */
export const askProvider = (account: Uuid, anew = false) =>
  call<{ address: string }>('POST', SESSION, { account, anew });
export const answerProvider = (answer: Brought) => call<Me>('POST', `${SESSION}/answer`, answer);

export const singleSignOn = () => call<SingleSignOn>('GET', SETTINGS);
/** @param clientSecret null: as it was */
export const keep = (provider: Provider, clientSecret: string | null) =>
  call<void>('PUT', SETTINGS, { ...provider, clientSecret });
export const demand = (demanded: boolean) => call<void>('PUT', `${SETTINGS}/demand`, { demanded });
export const remove = () => call<void>('DELETE', SETTINGS);
