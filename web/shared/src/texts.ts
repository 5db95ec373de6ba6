/** Texts of one language: words, or functions from values to words (for counts and names). */
export type Texts = Record<string, string | ((...values: never[]) => string)>;

/** The same keys with the same values to fill in, whatever the words. */
export type SameKeys<T extends Texts> = {
  [K in keyof T]: T[K] extends (...values: infer V) => string ? (...values: V) => string : string;
};

type Values<T> = T extends (...values: infer V) => string ? V : [];

/** Looks up `key` in the language that was chosen, with `values` filled in. */
export type Translate<T extends Texts> = <K extends keyof T>(key: K, ...values: Values<T[K]>) => string;

export type Language = 'nb' | 'en';

/** The language among ours that comes closest to what a page or browser asks for. Norwegian readers get bokmål. */
export function closestLanguage(asked: string | null | undefined): Language {
  return /^(nb|nn|no|da|sv)\b/i.test(asked || 'nb') ? 'nb' : 'en';
}

/** A `t()` for one language's texts. */
export function translate<T extends Texts>(texts: T): Translate<T> {
  return (key, ...values) => {
    const text = texts[key];
    return typeof text === 'function' ? text(...(values as never[])) : (text as string);
  };
}

/** A `t()` for a program that carries all its languages. */
export function translator<T extends Texts>(
  languages: Record<Language, T | SameKeys<T>>,
  language: Language,
): Translate<T> {
  return translate(languages[language] as T);
}
