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
  'settings.edit': 'Edit',
  'settings.name': 'Name',
  'settings.name.why': 'What you call it here.',
  'settings.team': 'Team',
  'settings.team.why': 'Those who answer.',
  'settings.languages': 'Languages',
  'settings.languages.why': 'Those that you answer in. The first is used until we know more of the customer.',
  'settings.host': 'Server',
  'settings.port': 'Port',
  'settings.line': 'Security',
  'settings.line.tls': 'TLS',
  'settings.line.starttls': 'STARTTLS',
  'settings.line.plain': 'None, to this machine only',
  'settings.user': 'User name',
  'settings.password': 'Password',
  'settings.password.kept': 'Leave empty to keep the one that is stored.',
  'settings.try': 'Try the connection',
  'settings.wrong': 'Look at this field.',
};
