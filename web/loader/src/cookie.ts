/**
 * The loader's one cookie: the chat's token, and `.o` after it while the panel is open, so that it is open again on
 * the next page. It belongs to the company's page; the server never sees it.
 */
export interface Memory {
  token: string;
  open: boolean;
}

const OPEN = '.o';
const LONGEST = 128;

/** By the id's last eight digits, which are random; its first ones tell a time, and a site may have two entrypoints. */
export function cookieName(entrypoint: string): string {
  return `samtale_${entrypoint.slice(-8)}`;
}

/** What an earlier page has left. A token of any version is taken: the server knows which it still speaks. */
export function recall(name: string): Memory | null {
  const found = document.cookie.split('; ').find((cookie) => cookie.startsWith(`${name}=`));
  const value = found?.slice(name.length + 1);
  if (!value || value.length > LONGEST) return null;
  const open = value.endsWith(OPEN);
  return { token: open ? value.slice(0, -OPEN.length) : value, open };
}

export function remember(name: string, memory: Memory, seconds: number): void {
  write(name, memory.token + (memory.open ? OPEN : ''), seconds);
}

export function forget(name: string): void {
  write(name, '', 0);
}

function write(name: string, value: string, seconds: number): void {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers that we serve
  document.cookie = `${name}=${value}; Path=/; Max-Age=${seconds}; SameSite=Lax${secure}`;
}
