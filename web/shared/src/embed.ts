/**
 * What loader and widget say to each other by `postMessage`. Both send to the other's exact origin and take nothing
 * from any other origin or window.
 */

/** From the loader, on the company's page, to the widget in the iframe. */
export type ToWidget =
  /** The answer to `ready`. `token` is what the cookie holds. */
  | { samtale: 'hello'; token: string | null; open: boolean; focus: boolean }
  | { samtale: 'open' }
  | { samtale: 'close' };

/** From the widget to the loader. */
export type ToLoader =
  | { samtale: 'ready' }
  /** Keep this token for `keep` seconds from now; null: forget it. */
  | { samtale: 'token'; token: string | null; keep: number }
  /** For the button: how many messages are unread, and the same in words. */
  | { samtale: 'unread'; count: number; words: string }
  | { samtale: 'close' };
