import type { Message, VisitorConversation } from '@samtale/shared';
import type { T } from './texts/index.ts';

/** Where in the queue the visitor is; empty when not waiting. */
export function queueWords(conversation: VisitorConversation | undefined, t: T): string {
  const { state, position } = conversation ?? {};
  if (state !== 'waiting') return '';
  if (conversation?.status) return conversation.status;
  if (position === 1) return t('next');
  return position ? t('queued', position) : t('waiting');
}

/** What a line between the messages says. */
export function lineWords({ kind, author }: Message, t: T): string {
  switch (kind) {
    case 'joined':
      return author.name ? t('joined', author.name) : t('joinedUnnamed');
    case 'closed':
      if (author.kind === 'visitor') return t('closedByYou');
      return author.name ? t('closedByAgent', author.name) : t('closed');
    case 'text':
      return '';
    default:
      return t(kind);
  }
}

/** What is said aloud when a message comes. */
export function aloud(message: Message, t: T): string {
  if (message.kind !== 'text') return lineWords(message, t);
  return t(
    'said',
    message.author.name ?? t('agent'),
    message.text || (message.attachments ?? []).map(({ name }) => name).join(', '),
  );
}
