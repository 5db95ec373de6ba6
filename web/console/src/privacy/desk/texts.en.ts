import type { desk as nb } from './texts.nb.ts';

/** The texts of the privacy desk in English, with the keys of the Norwegian ones. */
export const desk: typeof nb = {
  'rail.privacy': 'Privacy',
  'privacy.label': 'Privacy',
  'privacy.pages': 'Pages of privacy',
  'privacy.choose': 'Choose a page',
  'privacy.choose.why': 'Here you follow up the rights of those who write, and see who has done what.',
  'privacy.unknown': 'There is no such page',
  'privacy.unknown.why': 'The address may be old. Choose a page from the list.',
  'privacy.denied': 'You do not have access to privacy',
  'privacy.denied.why': 'Privacy officers and administrators have access. Ask one of them.',
};
