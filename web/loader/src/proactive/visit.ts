/** A text that comes forward on some pages. */
export interface Rule {
  /** A page's path, in which `*` stands for anything: `/priser`, `/produkter/*`. */
  path: string;
  /** So long on the page. */
  seconds: number;
  /** By language. */
  texts: Partial<Record<Language, string>>;
}

export type Language = 'nb' | 'en';

export function languageOf(spoken: string): Language {
  return /^en/i.test(spoken) ? 'en' : 'nb';
}

/** One page's life: how long the visitor has been where, and what is to be shown of it. */
export class Visit {
  dismissed = false;
  #path = '';
  #seconds = 0;

  constructor(
    private readonly rules: Rule[],
    private readonly language: Language,
  ) {}

  /** One second more on this path, as pages change it without loading anew; the text that is to stand there. */
  second(path: string): string | undefined {
    this.#seconds = path === this.#path ? this.#seconds + 1 : 1;
    this.#path = path;
    if (this.dismissed) return undefined;
    const rule = this.rules.find((one) => one.seconds <= this.#seconds && matches(one.path, path));
    return rule?.texts[this.language] ?? Object.values(rule?.texts ?? {})[0];
  }
}

/** Whether a path fits a pattern; a slash at the end makes no difference. No regular expression, which could be made to hang. */
export function matches(pattern: string, path: string): boolean {
  const [first = '', ...rest] = bare(pattern).split('*');
  const whole = bare(path);
  if (!rest.length) return whole === first;
  const last = rest.pop() ?? '';
  if (!whole.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = whole.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return whole.length - last.length >= at && whole.endsWith(last);
}

function bare(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}
