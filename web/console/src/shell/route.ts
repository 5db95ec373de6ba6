import type { Uuid, View } from '@samtale/shared';

/** Where in the console one is; each place has an address in the hash, so that it can be kept and shared. */
export type Route =
  | { name: 'inbox'; view: View; conversation: Uuid | null; contact: boolean }
  | { name: 'settings'; page: string | null; item: string | null }
  | { name: 'privacy'; page: string | null; item: string | null }
  /** By the link that somebody was given. */
  | { name: 'setup' | 'invitation' | 'password'; token: string }
  | { name: 'forgotten' }
  /** The way in by a company's own sign-in. */
  | { name: 'sso'; account: Uuid };

const VIEWS: readonly View[] = ['mine', 'unassigned', 'snoozed', 'all', 'closed'];

/** Reads a hash; what is not known leads to one's own conversations. */
export function parse(hash: string): Route {
  const [head, second, third] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decode);
  if ((head === 'setup' || head === 'invitation' || head === 'password') && second)
    return { name: head, token: second };
  if (head === 'forgotten') return { name: 'forgotten' };
  if (head === 'sso' && second) return { name: 'sso', account: second };
  if (head === 'settings') return settings(second || null, third || null);
  if (head === 'privacy') return privacy(second || null, third || null);
  const view = VIEWS.find((known) => known === head) ?? 'mine';
  return { name: 'inbox', view, conversation: second || null, contact: third === 'contact' };
}

export function href(route: Route): string {
  switch (route.name) {
    case 'setup':
    case 'invitation':
    case 'password':
      return join(route.name, route.token);
    case 'forgotten':
      return '#/forgotten';
    case 'sso':
      return join('sso', route.account);
    case 'settings':
      return join('settings', route.page, route.page && route.item);
    case 'privacy':
      return join('privacy', route.page, route.page && route.item);
    case 'inbox':
      return join(route.view, route.conversation, route.conversation && route.contact ? 'contact' : null);
  }
}

export function inbox(view: View, conversation: Uuid | null = null, contact = false): Route {
  return { name: 'inbox', view, conversation, contact };
}

/** A page of the settings; none is the list of them. */
export function settings(page: string | null = null, item: string | null = null): Route {
  return { name: 'settings', page, item };
}

/** A page of the privacy desk; none is the list of them. */
export function privacy(page: string | null = null, item: string | null = null): Route {
  return { name: 'privacy', page, item };
}

function join(...parts: (string | null)[]): string {
  return `#/${parts
    .filter((part) => part !== null)
    .map(encodeURIComponent)
    .join('/')}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
