import type { parts as nb } from './texts.nb.ts';

/** Texts that the pages of the privacy desk share, in English. */
export const parts: typeof nb = {
  'desk.field.bad': 'Check this value.',
  'problem.already_approved': 'You have approved this. Somebody else has to as well.',
  'problem.approvals_missing': 'Two people have to approve a disclosure. Ask one more.',
  'problem.disclosure_ended': 'This was given out or withdrawn. Open a new case.',
  'problem.disclosure_not_given': 'Nothing has been given out yet that the person could be told of.',
  'problem.secrecy_holds': 'The law that forbids telling the person still holds.',
  'problem.breach_closed': 'The matter is closed. What is found out later is a new one.',
  'problem.breach_unfinished':
    'Assess the risk, and tell those who must be told, before the matter is closed.',
  'problem.recipient_not_told': 'Tell the recipient first, and note it.',
};
