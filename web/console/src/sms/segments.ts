/** The GSM 7-bit default alphabet without its escape (3GPP TS 23.038, section 6.2.1): a septet each. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Its extension table (section 6.2.1.1): an escape and a septet each. */
const EXTENDED = new Set('\f^{}\\[~]|€');

/** What an SMS holds that stands alone, and one that says which part of a text it is: septets, and units of UCS-2. */
const ROOM = { gsm: { alone: 160, part: 153 }, ucs2: { alone: 70, part: 67 } } as const;

/** How a text travels by SMS. The server counts the same way: both are held to `sms/segments.csv`. */
export interface Segments {
  count: number;
  /** Places left in the last of them; most characters take one. */
  left: number;
  /** The first character that GSM 7-bit does not have, so that each SMS holds less than half; null if it has all. */
  unicode: string | null;
  /** What one that stands alone would hold. */
  alone: number;
}

const septets = (character: string) => (BASIC.has(character) ? 1 : EXTENDED.has(character) ? 2 : null);

export function segments(text: string): Segments {
  const characters = [...text];
  const unicode = characters.find((one) => septets(one) === null) ?? null;
  const { alone, part } = unicode === null ? ROOM.gsm : ROOM.ucs2;
  const places = (one: string) => (unicode === null ? (septets(one) ?? 0) : one.length);
  const all = characters.reduce((sum, one) => sum + places(one), 0);
  if (all <= alone) return { count: 1, left: alone - all, unicode, alone };
  // A character is never split: one that does not fit begins the next.
  let count = 1;
  let used = 0;
  for (const one of characters) {
    if (used + places(one) > part) {
      count++;
      used = 0;
    }
    used += places(one);
  }
  return { count, left: part - used, unicode, alone };
}

/** A character as it can be shown: what cannot be seen by its number. */
export function visible(character: string): string {
  if (!/^[\p{Z}\p{C}\p{M}]/u.test(character)) return character;
  const number = character.codePointAt(0) ?? 0;
  return `U+${number.toString(16).toUpperCase().padStart(4, '0')}`;
}
