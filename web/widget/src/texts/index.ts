import type { Language, Translate } from '@samtale/shared';
import type { nb } from './nb.ts';

export type Texts = typeof nb;
export type T = Translate<Texts>;

/** Each language is a file of its own, so that a visitor fetches one of them. */
export async function loadTexts(language: Language): Promise<Texts> {
  return language === 'en' ? (await import('./en.ts')).en : (await import('./nb.ts')).nb;
}
