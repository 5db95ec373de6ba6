/**
 * What loader and widget say to each other by `postMessage`. Both send to the other's exact origin and take nothing
 * from any other origin or window.
 */

/** From the loader, on the company's page, to the widget in the iframe. */
export type ToWidget =
  /** The answer to `ready`. `token` is what the cookie holds, `path` the page's. */
  | { samtale: 'hello'; token: string | null; open: boolean; focus: boolean; path: string }
  | { samtale: 'open' }
  | { samtale: 'close' }
  /** The company's own consent tool has asked; `words` are what it showed. */
  | { samtale: 'choose'; choices: Choices; words: string };

/** By purpose: yes or no; null before an answer. */
export type Choices = Record<string, boolean | null>;

/** From the widget to the loader. */
export type ToLoader =
  | { samtale: 'ready' }
  /** Keep this token for `keep` seconds from now; null: forget it. */
  | { samtale: 'token'; token: string | null; keep: number }
  /** For the button: how many messages are unread, and the same in words. */
  | { samtale: 'unread'; count: number; words: string }
  /** What the visitor has said yes and no to, as it stands now. */
  | { samtale: 'choices'; choices: Choices }
  | { samtale: 'close' };
