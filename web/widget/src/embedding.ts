import type { ToLoader, ToWidget } from '@samtale/shared';

/**
 * The widget's side of the talk with the loader on the company's page.
 *
 * The page's origin comes in our address's fragment. It is not believed, only used: messages go to that exact origin,
 * and are taken from the parent window at that origin only; and the server lets nobody else embed us
 * (`frame-ancestors`).
 */
export class Embedding {
  readonly origin: string | null;

  constructor(
    private readonly receive: (message: ToWidget) => void,
    fragment = location.hash,
  ) {
    this.origin = parse(new URLSearchParams(fragment.slice(1)).get('origin'));
    addEventListener('message', (event) => {
      if (this.embedded && event.source === parent && event.origin === this.origin) this.receive(event.data);
    });
  }

  get embedded(): boolean {
    return parent !== window && this.origin !== null;
  }

  /** Tells the loader that we are here. Opened by itself, the widget starts at once and remembers nothing. */
  begin(): void {
    if (this.embedded) this.tell({ samtale: 'ready' });
    else this.receive({ samtale: 'hello', token: null, open: true, focus: true, path: '', identity: null });
  }

  tell(message: ToLoader): void {
    if (this.embedded && this.origin) parent.postMessage(message, this.origin);
  }
}

function parse(origin: string | null): string | null {
  try {
    const url = new URL(origin ?? '');
    return /^https?:$/.test(url.protocol) ? url.origin : null;
  } catch {
    return null;
  }
}
