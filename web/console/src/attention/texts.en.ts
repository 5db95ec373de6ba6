import type { SameKeys } from '@samtale/shared';
import type { attention as nb } from './texts.nb.ts';

/** Texts of what calls for attention, and of colleagues in the same conversation, in English. */
export const attention: SameKeys<typeof nb> = {
  'collision.looks': (names) => `${names} also looks at this`,
  'collision.title': (names) => `${names} has answered meanwhile`,
  'collision.lead': 'An answer came after you began to write. What you have written is in the field.',
  'collision.back': 'Back to the answer',
  'collision.send': 'Send anyway',
  'attention.title': 'Sound and notifications',
  'attention.asked': 'A question about sound and notifications',
  'attention.lead':
    'For this browser. A notification says “New message” only, never a name or what was said.',
  'attention.sound': 'A sound when something new comes and you look elsewhere',
  'attention.notify': 'A notification by the browser',
  'attention.notify.denied':
    'The browser allows no notifications from here. Change it in its settings for this site.',
  'attention.try': 'Try it',
  'attention.ask': 'Do you want to hear it when something new comes?',
  'attention.on': 'Turn on sound and notifications',
  'attention.off': 'Not now',
  'attention.new': 'New message',
};
