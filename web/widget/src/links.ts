export interface Part {
  text: string;
  /** Absolute, http or https, when the part is a link. */
  href?: string;
}

const LINK = /\b(?:https?:\/\/|www\.)[^\s<>"'`«»“”]+/gi;
/** What stands after an address in a sentence rather than in it. */
const TRAILING = /[.,;:!?…)\]}]+$/;

/** Cuts a text into plain parts and links. Only http and https become links; nothing else is ever made clickable. */
export function parts(text: string): Part[] {
  const found: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(LINK)) {
    const shown = trim(match[0]);
    const href = address(shown);
    if (!href) continue;
    if (match.index > from) found.push({ text: text.slice(from, match.index) });
    found.push({ text: shown, href });
    from = match.index + shown.length;
  }
  if (from < text.length) found.push({ text: text.slice(from) });
  return found;
}

function trim(link: string): string {
  const short = link.replace(TRAILING, '');
  const rest = link.slice(short.length);
  const opened = short.split('(').length - short.split(')').length;
  return opened > 0 && rest.startsWith(')') ? `${short})` : short;
}

function address(shown: string): string | null {
  try {
    const url = new URL(/^www\./i.test(shown) ? `https://${shown}` : shown);
    return /^https?:$/.test(url.protocol) && url.hostname.includes('.') ? url.href : local(url);
  } catch {
    return null;
  }
}

function local(url: URL): string | null {
  return url.hostname === 'localhost' ? url.href : null;
}
