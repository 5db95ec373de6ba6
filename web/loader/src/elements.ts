import STYLE from './style.css?inline';

const SVG = 'http://www.w3.org/2000/svg';

export function element<K extends keyof HTMLElementTagNameMap>(name: K): HTMLElementTagNameMap[K] {
  return document.createElement(name);
}

/** An element with a shadow root in our style and in this colour, out of reach of the page's own style. */
export function host(fill: string): HTMLElement {
  const made = element('div');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  made.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
  made.style.setProperty('--fill', fill);
  made.style.setProperty('--on', isDark(fill) ? '#fff' : '#000');
  return made;
}

/** A speech bubble. Not by innerHTML, which a page may have forbidden. */
export function bubble(): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', 'M21 14a2 2 0 0 1-2 2H8l-5 4V5a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2z');
  svg.append(path);
  return svg;
}

/** Whether white text has more contrast on it than black: WCAG's relative luminance below 0.179. */
export function isDark(hex: string): boolean {
  const light = [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => {
    const part = parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16) / 255;
    return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  }, 0);
  return light < 0.179;
}
