import type { Row, Uuid, View } from '@samtale/shared';
import { wakeTime } from '../marking/times.ts';
import { readable } from '../sms/number.ts';
import { language, t } from '../text.svelte.ts';

/** A visitor who waits is offered to leave a message after four minutes; half of that is long. */
const LONG = 2 * 60_000;
const OVERDUE = 4 * 60_000;

export function patience(waited: number): 'fresh' | 'long' | 'overdue' {
  return waited >= OVERDUE ? 'overdue' : waited >= LONG ? 'long' : 'fresh';
}

/** Since when somebody waits for us: in the queue, or for an answer that nobody has looked at; null when nobody does. */
export function waitsSince(row: Row): string | null {
  if (row.waitingSince) return row.waitingSince;
  return row.state === 'active' && row.unread > 0 && row.previewAuthor === 'visitor'
    ? row.lastActivityAt
    : null;
}

/** What a conversation is marked with: its channel, but a form as such, though its answers go by e-mail. */
export function kindOf(row: Row): string {
  return row.way === 'webform' ? row.way : row.channel;
}

/** How long it rests, in words. */
export function rest(row: Row): string {
  return row.snoozedUntil
    ? t('snooze.until', wakeTime(row.snoozedUntil, Date.now(), language()))
    : t('snooze.until.reply');
}

/** What the view itself does not say: of one's own and of the queue the team, else who has the conversation. */
export function belonging(row: Row, view: View, me: Uuid): string {
  return view === 'mine' || view === 'unassigned' ? row.team.name : whereabouts(row, me);
}

/** Who has the conversation, in words. */
export function whereabouts(row: Row, me: Uuid): string {
  if (row.state === 'closed') return row.agent ? t('list.wasWith', row.agent.name) : t('list.unanswered');
  if (!row.agent) return t('list.inTeam', row.team.name);
  return row.agent.id === me ? t('list.withYou') : t('list.withAgent', row.agent.name);
}

/** What somebody is called: by the name, else by where they write from. */
export function who({ name, address }: Row['contact']): string {
  return name ?? (address ? readable(address) : t('contact.unknown'));
}

/** The last text, and who wrote it if it was one of us. */
export function previewOf(row: Row, me: Uuid): string {
  // Null where it can no longer be read; empty where there are files and no words.
  if (row.preview == null) return t('list.noText');
  const said = row.preview || t('files.only');
  if (row.previewAuthor !== 'agent') return said;
  if (!row.agent) return t('list.agent', t('author.agent'), said);
  if (row.agent.id === me) return t('list.you', said);
  return t('list.agent', row.agent.name.split(' ')[0] ?? '', said);
}
