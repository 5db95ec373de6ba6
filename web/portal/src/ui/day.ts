import type { Language } from '@samtale/shared';

/** A date without a time, as people write it. */
export function day(date: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'nb' ? 'nb-NO' : 'en-GB', { dateStyle: 'long' }).format(
    new Date(date),
  );
}
