/** A new node with a class, and perhaps words. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  words?: string,
): HTMLElementTagNameMap[K] {
  const node = document.createElement(name);
  node.className = className;
  if (words) node.textContent = words;
  return node;
}

export function button(words: string, onclick: () => void): HTMLButtonElement {
  const node = element('button', 'button', words);
  node.type = 'button';
  node.onclick = onclick;
  return node;
}

/** Outlines in the manner of Lucide, on a grid of 24. */
const SHAPES = {
  close: 'M18 6 6 18M6 6l12 12',
  file: 'M15 2H6a2 2 0 0 0-2 2v16a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V7ZM14 2v6h6',
};

export function icon(shape: keyof typeof SHAPES): SVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const node = document.createElementNS(space, 'svg');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', SHAPES[shape]);
  node.setAttribute('class', 'icon');
  node.setAttribute('viewBox', '0 0 24 24');
  node.setAttribute('aria-hidden', 'true');
  node.append(path);
  return node;
}
