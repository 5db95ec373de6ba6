import type { Message, Uuid } from '@samtale/shared';
import { t } from '../text.svelte.ts';

/** Who wrote it, as the reader calls them. */
export function authorOf(message: Message, me: Uuid, contact: string | null): string {
  switch (message.author.kind) {
    case 'visitor':
      return contact ?? t('author.visitor');
    case 'agent':
      return message.author.id === me ? t('author.you') : (message.author.name ?? t('author.agent'));
    case 'system':
      return '';
  }
}

/** A line that tells what happened to the conversation. */
export function eventText(message: Message, me: Uuid): string {
  const { kind, id, name } = message.author;
  const mine = kind === 'agent' && id === me;
  switch (message.kind) {
    case 'joined':
      return mine || !name ? t('event.joined.you') : t('event.joined', name);
    case 'transferred':
      if (mine) return t('event.transferred.you');
      return name ? t('event.transferred', name) : t('event.transferred.plain');
    case 'requeued':
      if (mine) return t('event.requeued.you');
      return name ? t('event.requeued', name) : t('event.requeued.plain');
    case 'closed':
      if (kind === 'visitor') return t('event.closed.visitor');
      if (mine) return t('event.closed.you');
      if (kind === 'system') return t('event.closed.idle');
      return name ? t('event.closed', name) : t('event.closed.plain');
    case 'warned':
    case 'offered':
    case 'left':
    case 'reopened':
      return t(`event.${message.kind}`);
    case 'text':
      return message.text ?? '';
  }
}

export type Piece = { text: string; href?: string };

/** A message's text parted into plain text and links. Only web addresses become links; nothing else is interpreted. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(/\bhttps?:\/\/[^\s<>"'«»“”]+/gi)) {
    const address = trimmed(match[0]);
    if (!URL.canParse(address)) continue;
    if (match.index > at) found.push({ text: text.slice(at, match.index) });
    found.push({ text: address, href: address });
    at = match.index + address.length;
  }
  if (at < text.length) found.push({ text: text.slice(at) });
  return found;
}

/** Without the sentence's own end, and without a closing bracket that was not opened within. */
function trimmed(address: string): string {
  const end = address.replace(/[.,;:!?…]+$/, '');
  const unmatched = end.endsWith(')') && end.split('(').length < end.split(')').length;
  return unmatched ? trimmed(end.slice(0, -1)) : end;
}
