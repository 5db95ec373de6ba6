import type { settings as nb } from './texts.nb.ts';

/** Texts of the settings as a whole, in English; each part has its own file beside its pages. */
export const settings: typeof nb = {
  'settings.pages': 'Pages of the settings',
  'settings.group.you': 'You',
  'settings.group.people': 'People',
  'settings.group.channels': 'Conversations',
  'settings.group.account': 'Company',
  'settings.denied.ask': (roles) =>
    `This page is for these roles: ${roles.join(', ')}. Ask somebody who has one.`,
  'settings.unknown': 'There is no such page',
  'settings.unknown.why': 'The address may be old. Choose a page from the list.',
};
