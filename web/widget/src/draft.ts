/** What the visitor has written and the server does not have yet, so that moving to another page loses none of it. */
export interface Draft {
  /** In the field. */
  text: string;
  /** Sent, but not known to be stored: sent again under the same ids, in this conversation. */
  unsent: { id: string; text: string; at: string }[];
  conversation: string | null;
}

/** Declared in the register's table of cookies and storage; the only key that the widget writes. */
const KEY = 'samtale.draft';

/**
 * The draft, in the iframe's session storage, which ends with the tab; in memory only where the browser keeps an
 * iframe from storing.
 */
export class Drafts {
  readonly #entrypoint: string;
  #draft: Draft = { text: '', unsent: [], conversation: null };

  constructor(entrypoint: string) {
    this.#entrypoint = entrypoint;
    try {
      const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
      if (kept?.entrypoint === entrypoint && typeof kept.text === 'string' && Array.isArray(kept.unsent)) {
        this.#draft = { text: kept.text, unsent: kept.unsent, conversation: kept.conversation };
      }
    } catch {
      // Blocked or broken: there is no draft.
    }
  }

  get current(): Draft {
    return this.#draft;
  }

  keep(change: Partial<Draft>): void {
    this.#draft = { ...this.#draft, ...change };
    const { text, unsent } = this.#draft;
    try {
      if (text || unsent.length) {
        sessionStorage.setItem(KEY, JSON.stringify({ entrypoint: this.#entrypoint, ...this.#draft }));
      } else {
        sessionStorage.removeItem(KEY);
      }
    } catch {
      // Blocked or full: the draft lives in memory.
    }
  }

  /** Leaves nothing in the browser. */
  clear(): void {
    this.keep({ text: '', unsent: [], conversation: null });
  }
}
