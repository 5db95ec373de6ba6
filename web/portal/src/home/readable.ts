import { exactly } from '@samtale/shared';
import type { Portal } from '../portal.svelte.ts';
import { nb } from '../texts/nb.ts';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
/** What people write is shown as they wrote it, though it be a word of ours. */
const WRITTEN = /\.(message|note|name|address|comment)$/;

/** A value as it is kept, in words where it is one of ours. */
export function readable(value: string, item: string, portal: Pick<Portal, 't' | 'language'>): string {
  if (INSTANT.test(value)) return exactly(value, portal.language);
  const key = `value.${value}`;
  if (key in nb && (!WRITTEN.test(item) || item.endsWith('.address')))
    return portal.t(key as 'value.claimed');
  return value;
}
