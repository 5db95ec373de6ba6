import { t } from '../text.svelte.ts';
import { type Segments, visible } from './segments.ts';

/** What the text takes, in words; `most` may be sent at a time. */
export function countText({ count, left }: Segments, most: number): string {
  return count > most ? t('sms.tooLong', count, most) : t('sms.count', count, left);
}

/** Which character makes each SMS hold less, in words; null if none does. */
export function unicodeText({ unicode, alone }: Segments): string | null {
  return unicode === null ? null : t('sms.unicode', visible(unicode), alone);
}

/** What is told to who does not see the counter: that it takes more than one, and why; not each letter. */
export function spoken(segments: Segments, most: number): string {
  const { count } = segments;
  const said = count > most ? countText(segments, most) : count > 1 ? t('sms.count.only', count) : '';
  return [said, unicodeText(segments)].filter(Boolean).join(' ');
}
