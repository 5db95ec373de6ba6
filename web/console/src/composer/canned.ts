import type { CannedReply } from '@samtale/shared';

/** What stands after a `/` that begins the text or a word at the caret; null when none is being typed. */
export interface Slash {
  /** Where the `/` stands. */
  from: number;
  query: string;
}

export function slashAt(text: string, caret: number): Slash | null {
  const found = /(?:^|\s)\/([\p{L}\p{N}_-]{0,40})$/u.exec(text.slice(0, caret));
  const query = found?.[1];
  return query === undefined ? null : { from: caret - query.length - 1, query };
}

/**
 * Replies that fit what is typed, best first: shortcut begins with it, then a word of the title does, then either
 * contains it. Replies in the conversation's language stand before others; one's own before a shared one.
 */
export function matching(replies: CannedReply[], query: string, language: string): CannedReply[] {
  const wanted = fold(query);
  return replies
    .map((reply) => ({ reply, rank: rank(reply, wanted), foreign: reply.language === language ? 0 : 1 }))
    .filter((found) => found.rank < 3)
    .sort(
      (a, b) =>
        a.foreign - b.foreign ||
        a.rank - b.rank ||
        a.reply.shortcut.localeCompare(b.reply.shortcut) ||
        Number(b.reply.personal) - Number(a.reply.personal),
    )
    .map((found) => found.reply);
}

/** Of a reply in several languages the text in the conversation's own, else the first there is. */
export function offered(replies: CannedReply[], query: string, language: string): CannedReply[] {
  const seen = new Set<string>();
  return matching(replies, query, language).filter((reply) => {
    const name = `${reply.personal} ${reply.shortcut}`;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

function rank(reply: CannedReply, wanted: string): number {
  const shortcut = fold(reply.shortcut);
  const title = fold(reply.title);
  if (shortcut.startsWith(wanted)) return 0;
  if (title.split(/\s+/).some((word) => word.startsWith(wanted))) return 1;
  return shortcut.includes(wanted) || title.includes(wanted) ? 2 : 3;
}

function fold(text: string): string {
  return text.toLocaleLowerCase('nb');
}

/** What a reply can have filled in; the server takes no others. */
export const PLACEHOLDERS = [
  'contact.name',
  'contact.first-name',
  'agent.name',
  'agent.first-name',
  'company',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];
export type Filling = Partial<Record<Placeholder, string | null>>;

/** What is known of a conversation, to fill a reply with. */
export function filling(contact: string | null, agent: string, company: string): Filling {
  return {
    'contact.name': contact,
    'contact.first-name': contact && firstName(contact),
    'agent.name': agent,
    'agent.first-name': firstName(agent),
    company,
  };
}

function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? '';
}

/** What stands around a gap: marks that nobody types by chance. */
const [OPEN, SHUT] = ['\u27e6', '\u27e7'];
const GAP = /\u27e6[^\u27e6\u27e7]*\u27e7|\{\{[^{}]*\}\}/;

/**
 * The body with its placeholders filled. What is not known becomes a gap with its name, `⟦kontaktens navn⟧`, which has to
 * be filled or taken out before the message is sent.
 */
export function fill(body: string, values: Filling, named: (key: Placeholder) => string): string {
  return body.replace(/\{\{\s*([a-z.-]+)\s*\}\}/g, (raw, key: string) => {
    const known = PLACEHOLDERS.find((one) => one === key);
    if (!known) return raw;
    return values[known] || `${OPEN}${named(known)}${SHUT}`;
  });
}

/** The first gap of a text, and what it is called; a placeholder that was never filled is one too. */
export function gapIn(text: string, from = 0): { from: number; to: number; name: string } | null {
  const found = GAP.exec(text.slice(from));
  if (!found) return null;
  const at = from + found.index;
  return { from: at, to: at + found[0].length, name: found[0].replace(/[\u27e6\u27e7{}]/g, '').trim() };
}

/** The text with the typed `/query` replaced, and where the caret goes. */
export function insert(text: string, slash: Slash, body: string): { text: string; caret: number } {
  const before = text.slice(0, slash.from) + body;
  return { text: before + text.slice(slash.from + 1 + slash.query.length), caret: before.length };
}
