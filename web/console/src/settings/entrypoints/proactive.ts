import type { ProactiveText, ShownWhile } from '../../api/entrypoints.ts';
import type { LanguageCode } from '../entrypoint.ts';

export const WHILES: readonly ShownWhile[] = ['always', 'open', 'closed'];
/** As many as the server takes. */
export const MOST_TEXTS = 20;
export const LONGEST_TEXT = 160;
const PATH = /^[/*][^\s?#]*$/;

/** A text that comes forward by itself, as it stands in the form. */
export interface ProactiveForm {
  path: string;
  seconds: number | null;
  shown: ShownWhile;
  texts: Record<LanguageCode, string>;
}

export type ProactiveProblems = Partial<{
  path: 'proactive.path.bad';
  seconds: 'proactive.seconds.bad';
  texts: 'proactive.text.bad';
}>;

export const usualText = (): ProactiveForm => ({
  path: '/',
  seconds: 20,
  shown: 'open',
  texts: { nb: '', en: '' },
});

export function proactiveFormOf(stored: ProactiveText[] = []): ProactiveForm[] {
  return stored.map(({ path, seconds, shown, texts }) => ({
    path,
    seconds,
    shown,
    texts: { nb: texts.nb ?? '', en: texts.en ?? '' },
  }));
}

/** What is wrong with each, in their order. */
export function proactiveProblems(forms: ProactiveForm[], spoken: LanguageCode[]): ProactiveProblems[] {
  return forms.map(({ path, seconds, texts }) => {
    const problems: ProactiveProblems = {};
    if (!PATH.test(path.trim())) problems.path = 'proactive.path.bad';
    if (seconds === null || !Number.isInteger(seconds) || seconds < 2 || seconds > 3_600)
      problems.seconds = 'proactive.seconds.bad';
    if (!spoken.every((code) => texts[code].trim())) problems.texts = 'proactive.text.bad';
    return problems;
  });
}

export function proactiveOf(forms: ProactiveForm[], spoken: LanguageCode[]): ProactiveText[] {
  return forms.map(({ path, seconds, shown, texts }) => ({
    path: path.trim(),
    seconds: seconds ?? 0,
    shown,
    texts: Object.fromEntries(spoken.map((code) => [code, texts[code].trim()])),
  }));
}
