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
 * contains it. Replies in the conversation's language stand before others.
 */
export function matching(replies: CannedReply[], query: string, language: string): CannedReply[] {
  const wanted = fold(query);
  return replies
    .map((reply) => ({ reply, rank: rank(reply, wanted), foreign: reply.language === language ? 0 : 1 }))
    .filter((found) => found.rank < 3)
    .sort(
      (a, b) => a.foreign - b.foreign || a.rank - b.rank || a.reply.shortcut.localeCompare(b.reply.shortcut),
    )
    .map((found) => found.reply);
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

export interface Filling {
  'contact.name': string | null;
  'agent.name': string | null;
}

/**
 * The body with its placeholders filled. What is not known is taken out with the space before it, so that
 * `Hei {{contact.name}},` becomes `Hei,`. Words in braces that we do not know are left for the writer to see.
 */
export function fill(body: string, values: Filling): string {
  return body.replace(
    /( ?)\{\{\s*(contact\.name|agent\.name)\s*\}\}/g,
    (_, space: string, key: keyof Filling) => {
      const value = values[key];
      return value ? space + value : '';
    },
  );
}

/** The text with the typed `/query` replaced, and where the caret goes. */
export function insert(text: string, slash: Slash, body: string): { text: string; caret: number } {
  const before = text.slice(0, slash.from) + body;
  return { text: before + text.slice(slash.from + 1 + slash.query.length), caret: before.length };
}
