import type { Me } from '@samtale/shared';
import { call } from '../../api/client.ts';

/** What an invitation tells whoever holds it. */
export interface Invitation {
  company: string;
  name: string;
  email: string;
  language: string;
}

const PATH = '/api/setup';

export const invitation = (token: string) => call<Invitation>('POST', `${PATH}/invitation/look`, { token });
export const accept = (token: string, name: string, password: string) =>
  call<Me>('POST', `${PATH}/invitation`, { token, name, password });
/** Answers the same whoever asks: whether mail is sent from here at all. */
export const forgotten = (email: string) =>
  call<{ mail: boolean }>('POST', `${PATH}/forgotten-password`, { email });
export const lookAtPassword = (token: string) => call<void>('POST', `${PATH}/password/look`, { token });
export const setPassword = (token: string, password: string) =>
  call<void>('POST', `${PATH}/password`, { token, password });
