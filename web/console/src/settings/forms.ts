import { type CannedReply, contrast } from '@samtale/shared';
import type { CannedDraft } from '../api/api.ts';

type Missing = 'field.required';
export type CannedProblems = Partial<{
  shortcut: Missing | 'canned.shortcut.bad' | 'canned.shortcut.taken';
  title: Missing | 'canned.number' | 'canned.unknown';
  body: Missing | 'canned.number' | 'canned.unknown';
}>;

/** What is wrong with a canned reply; a shortcut is taken once a language. */
export function cannedProblems(draft: CannedDraft, others: CannedReply[], id: string | null): CannedProblems {
  const problems: CannedProblems = {};
  const taken = others.some(
    (one) =>
      one.id !== id &&
      one.language === draft.language &&
      one.shortcut === draft.shortcut &&
      one.personal === draft.personal,
  );
  if (!draft.shortcut) problems.shortcut = 'field.required';
  else if (!/^[a-z0-9-]+$/.test(draft.shortcut)) problems.shortcut = 'canned.shortcut.bad';
  else if (taken) problems.shortcut = 'canned.shortcut.taken';
  if (!draft.title.trim()) problems.title = 'field.required';
  if (!draft.body.trim()) problems.body = 'field.required';
  return problems;
}

/** Origins as written, one a line; null when one of them is not an origin alone. */
export function originsOf(text: string): string[] | null {
  const lines = text
    .split(/[\s,]+/)
    .map((line) => line.replace(/\/$/, ''))
    .filter(Boolean);
  const good = lines.every(
    (line) => /^https?:\/\//.test(line) && URL.canParse(line) && new URL(line).origin === line,
  );
  return good && lines.length ? [...new Set(lines)] : null;
}

const WHITE = '#ffffff';
/** WCAG 2.2 AA for text. */
const LEGIBLE = 4.5;

export type AccentVerdict = { good: true } | { good: false; ratio: string; nearer: string } | null;

/** Whether white text can be read on a colour, and the nearest darker one on which it can; null when it is no colour. */
export function judge(hex: string, decimal: string): AccentVerdict {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) return null;
  const ratio = contrast(hex, WHITE);
  if (ratio >= LEGIBLE) return { good: true };
  return { good: false, ratio: ratio.toFixed(1).replace('.', decimal), nearer: darkened(hex) };
}

function darkened(hex: string): string {
  for (let share = 98; share > 0; share -= 2) {
    const mixed = `#${hex
      .slice(1)
      .match(/../g)
      ?.map((part) => Math.round((Number.parseInt(part, 16) * share) / 100))
      .map((part) => part.toString(16).padStart(2, '0'))
      .join('')}`;
    if (contrast(mixed, WHITE) >= LEGIBLE) return mixed;
  }
  return '#000000';
}
