import type { Uuid } from '@samtale/shared';
import { call } from '../../api/client.ts';

/** The case of a disclosure to an authority. */
export interface Disclosure {
  id: Uuid;
  /** Gone when the person has been erased, as `asked` and `reference` are. */
  contact?: Uuid;
  authority: string;
  reference?: string;
  basis: string;
  asked?: string;
  categories: string[];
  receivedAt: string;
  secrecy?: string;
  tellOn?: string;
  openedBy: string;
  openedAt: string;
  approvals: { by: string; at: string }[];
  approvers: number;
  approvedByMe: boolean;
  givenBy?: string;
  givenAt?: string;
  /** SHA-256 of what was given out. */
  digest?: string;
  toldAt?: string;
  /** The person is to be told now. */
  toTell: boolean;
  withdrawnAt?: string;
}

export interface Demand {
  contact: Uuid;
  authority: string;
  reference?: string | null;
  basis: string;
  asked: string;
  categories: string[];
  receivedAt: string;
  secrecy?: string;
  tellOn?: string;
}

export interface Provision {
  id: string;
  name: string;
  law: string;
}

export interface DisclosureChoices {
  bases: Provision[];
  secrecy: Provision[];
  categories: Provision[];
}

const PATH = '/api/console/disclosures';

export const disclosures = () => call<Disclosure[]>('GET', PATH);
export const choices = (language: string) =>
  call<DisclosureChoices>('GET', `/api/console/disclosure-choices?${new URLSearchParams({ language })}`);
export const open = (demand: Demand) => call<Disclosure>('POST', PATH, demand);
export const approve = (id: Uuid) => call<Disclosure>('POST', `${PATH}/${id}/approval`);
export const withdraw = (id: Uuid) => call<Disclosure>('POST', `${PATH}/${id}/withdrawal`);
export const told = (id: Uuid) => call<Disclosure>('POST', `${PATH}/${id}/told`);
/** What the case covers; it is given once. */
export const give = (id: Uuid) => call<object>('POST', `${PATH}/${id}/delivery`);

/** Where a case has come: the first thing that is still to be done. */
export type Step = 'withdrawn' | 'approve' | 'give' | 'wait' | 'tell' | 'done';

export function stepOf(found: Disclosure): Step {
  if (found.withdrawnAt) return 'withdrawn';
  if (!found.givenAt) return found.approvals.length < found.approvers ? 'approve' : 'give';
  if (found.toldAt) return 'done';
  return found.toTell ? 'tell' : 'wait';
}
