import { call } from '../../api/client.ts';

/** What the company chooses for all of its account. */
export interface AccountChoices {
  name: string;
  language: string;
  /** `#rrggbb` */
  accent: string;
}

const PATH = '/api/console/account';

export const account = () => call<AccountChoices>('GET', PATH);
export const saveAccount = (choices: AccountChoices) => call<AccountChoices>('PUT', PATH, choices);
