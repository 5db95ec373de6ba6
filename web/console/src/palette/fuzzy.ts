/**
 * How well what is written fits a text: each word of it begins a word there (best), stands in it, or has its letters in
 * it in their order. Null where one of them does not. Case and accents do not matter; æ, ø and å are letters of their own.
 */
export function fit(query: string, text: string): number | null {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const target = fold(text);
  let sum = 0;
  for (const word of words) {
    const points = fitWord(word, target);
    if (points === null) return null;
    sum += points;
  }
  return sum;
}

function fitWord(word: string, target: string): number | null {
  if (target.startsWith(word)) return 4;
  if (target.split(/[\s/-]+/).some((one) => one.startsWith(word))) return 3;
  if (target.includes(word)) return 2;
  // Letters strewn through a long text fit anything.
  return word.length > 1 && isStrewn(word, target) ? 1 : null;
}

function isStrewn(word: string, target: string): boolean {
  let at = -1;
  let start = -1;
  for (const letter of word) {
    at = target.indexOf(letter, at + 1);
    if (at < 0) return false;
    if (start < 0) start = at;
  }
  return at - start < word.length * 3;
}

function fold(text: string): string {
  return text
    .toLocaleLowerCase('nb')
    .replace(/[^æøå]/g, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''));
}
