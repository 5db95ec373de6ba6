import type { Language, SameKeys } from '@samtale/shared';

/** Said where the answer can be had by e-mail; in a file of its own, as few companies have that. */
const nb = {
  question: 'Skal vi sende svaret på e-post hvis du går?',
  yes: 'Ja takk',
  no: 'Nei takk',
  email: 'E-post',
  why: 'Du får først en e-post der du bekrefter adressen.',
  needsEmail: 'Skriv e-postadressen din, for eksempel kari@eksempel.no.',
  failed: 'Det gikk ikke. Prøv igjen.',
  wished: 'Vi sender svaret på e-post hvis du går.',
  takeBack: 'Angre',
};

const en: SameKeys<typeof nb> = {
  question: 'Shall we send the answer by e-mail if you leave?',
  yes: 'Yes please',
  no: 'No thanks',
  email: 'E-mail',
  why: 'First you get an e-mail in which you confirm the address.',
  needsEmail: 'Write your e-mail address, for example kari@example.no.',
  failed: 'That did not work. Try again.',
  wished: 'We send the answer by e-mail if you leave.',
  takeBack: 'Undo',
};

export const WORDS: Record<Language, SameKeys<typeof nb>> = { nb, en };
