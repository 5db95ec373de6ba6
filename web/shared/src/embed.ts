/**
 * What loader and widget say to each other by `postMessage`. Both send to the other's exact origin and take nothing
 * from any other origin or window.
 */

/** From the loader, on the company's page, to the widget in the iframe. */
export type ToWidget =
  /** The answer to `ready`. `token` is what the cookie holds, `path` the page's; `identity` who is signed in there. */
  | {
      samtale: 'hello';
      token: string | null;
      open: boolean;
      focus: boolean;
      path: string;
      identity: string | null;
    }
  /** Somebody has signed in on the page, as its server has signed, or out. */
  | { samtale: 'identify'; identity: string | null }
  | { samtale: 'open' }
  | { samtale: 'close' }
  /** The company's own consent tool has asked; `words` are what it showed. */
  | { samtale: 'choose'; choices: Choices; words: string };

/** By purpose: yes or no; null before an answer. */
export type Choices = Record<string, boolean | null>;

/** From the widget to the loader. */
export type ToLoader =
  | { samtale: 'ready' }
  /** Null when who is signed in is believed; otherwise the claim of the token that is at fault. */
  | { samtale: 'identity'; detail: string | null }
  /** How the conversation stands: waiting, active or closed; null without one. */
  | { samtale: 'chat'; detail: string | null }
  /** Keep this token for `keep` seconds from now; null: forget it. */
  | { samtale: 'token'; token: string | null; keep: number }
  /** For the button: how many messages are unread, and the same in words. */
  | { samtale: 'unread'; count: number; words: string }
  /** What the visitor has said yes and no to, as it stands now. */
  | { samtale: 'consent'; detail: Choices }
  | { samtale: 'close' };
