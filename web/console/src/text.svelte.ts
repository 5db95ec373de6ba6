import { closestLanguage, type Language, type Translate, translator } from '@samtale/shared';
import type { Refusal } from './api/client.ts';
import { en } from './messages/en.ts';
import { nb } from './messages/nb.ts';

export type TextKey = keyof typeof nb;

let chosen = $state<Language>(closestLanguage(navigator.language));
const translate = $derived(translator({ nb, en }, chosen));

/** The text of a key in the console's language; follows a change of language where it is used in a template. */
export const t: Translate<typeof nb> = (key, ...values) => translate(key, ...values);

export function language(): Language {
  return chosen;
}

/** Chooses the language of the console, of its document too. */
export function speak(asked: string): void {
  chosen = closestLanguage(asked);
  document.documentElement.lang = chosen;
}

/** What a language code is called; a code that we have no word for stays as it is. */
export function languageName(code: string): string {
  return code === 'nb' || code === 'en' ? t(`language.${code}`) : code;
}

/** What a channel is called; one that we have no word for stays as it is. */
export function channelName(channel: string): string {
  const key = `channel.${channel}`;
  return key in nb ? (t(key as 'channel.webchat') as string) : channel;
}

/** A refusal in words: what happened and what to do. */
export function explain(refusal: Pick<Refusal, 'code'>): string {
  const key = `problem.${refusal.code}`;
  return key in nb ? (t(key as 'problem.unknown') as string) : t('problem.unknown');
}
