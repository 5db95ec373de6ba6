import type { SameKeys } from '@samtale/shared';
import type { palette as nb } from './texts.nb.ts';

/** Texts of the command palette, in English. */
export const palette: SameKeys<typeof nb> = {
  'palette.short': 'Find',
  'palette.title': 'Find an action, a page or a conversation',
  'palette.hint': 'Write what you want to do',
  'palette.none': (query) => `Nothing fits “${query}”.`,
  'palette.count': (count) => `${count} found. Arrow keys choose, Enter does it.`,
  'palette.group.conversation': 'The conversation',
  'palette.group.write': 'Write',
  'palette.group.go': 'Go to',
  'palette.group.settings': 'Settings',
  'palette.group.privacy': 'Privacy',
  'palette.group.self': 'You',
  'palette.group.conversations': 'Conversations',
  'palette.group.canned': 'Canned replies',
  'palette.available': 'Set me as available',
  'palette.busy': 'Set me as busy',
  'palette.away': 'Set me as away',
  'palette.context.show': 'Show or hide about the person',
  'palette.export': 'Download everything about the person',
  'palette.labels': 'Labels of the conversation',
  'palette.priority': 'Change the priority',
};
