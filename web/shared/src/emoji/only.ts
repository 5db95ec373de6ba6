const ONLY = /^(\p{Extended_Pictographic}|\u200d|\ufe0f|[\u{1f1e6}-\u{1f1ff}]|\s){1,12}$/u;

/** Whether a message is a few signs and nothing else: they are shown larger. */
export function isEmoji(text: string | undefined): boolean {
  return ONLY.test(text ?? '');
}
