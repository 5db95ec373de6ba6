/**
 * An account's accent colour, made legible: WCAG contrast of at least 4.5 : 1 wherever it carries or is text.
 * The formulas are those of WCAG 2.2, "relative luminance" and "contrast ratio".
 */

type Rgb = [number, number, number];

/** The papers that accent-coloured text stands on; the same as `--paper` in tokens.css. */
const LIGHT_PAPER: Rgb = [255, 255, 255];
const DARK_PAPER: Rgb = [23, 26, 31];
const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];
const LEGIBLE = 4.5;

export const DEFAULT_ACCENT = '#1f5fa6';

export interface Accent {
  /** The colour of filled controls. */
  fill: string;
  /** Text on it. */
  on: string;
  /** The accent as text on light and on dark paper. */
  inkLight: string;
  inkDark: string;
}

export function accent(hex: string): Accent {
  const colour = parse(hex) ?? (parse(DEFAULT_ACCENT) as Rgb);
  const on = contrast(colour, WHITE) >= contrast(colour, BLACK) ? WHITE : BLACK;
  return {
    fill: write(colour),
    on: write(on),
    inkLight: write(towards(colour, BLACK, LIGHT_PAPER)),
    inkDark: write(towards(colour, WHITE, DARK_PAPER)),
  };
}

/** Sets the accent's custom properties on an element; through CSSOM, which a strict CSP allows. */
export function applyAccent(element: HTMLElement, hex: string): void {
  const { fill, on, inkLight, inkDark } = accent(hex);
  const style = element.style;
  style.setProperty('--accent', fill);
  style.setProperty('--on-accent', on);
  style.setProperty('--accent-ink-light', inkLight);
  style.setProperty('--accent-ink-dark', inkDark);
}

export function contrast(one: string | Rgb, other: string | Rgb): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function towards(colour: Rgb, end: Rgb, paper: Rgb): Rgb {
  let mixed = colour;
  for (let step = 1; step <= 20 && contrast(mixed, paper) < LEGIBLE; step++) {
    mixed = colour.map((part, i) => Math.round(part + (((end[i] ?? 0) - part) * step) / 20)) as Rgb;
  }
  return mixed;
}

function luminance(colour: string | Rgb): number {
  const rgb = typeof colour === 'string' ? (parse(colour) ?? BLACK) : colour;
  const [r, g, b] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function parse(hex: string): Rgb | null {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  return parts && (parts.slice(1).map((part) => parseInt(part, 16)) as Rgb);
}

function write(rgb: Rgb): string {
  return `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
