import { on } from 'svelte/events';
import { createSubscriber } from 'svelte/reactivity';

/** Whether the window is looked at. */
export class Attention {
  readonly #subscribe = createSubscriber((update) => {
    const stops = [
      on(window, 'focus', update),
      on(window, 'blur', update),
      on(document, 'visibilitychange', update),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  });

  get focused(): boolean {
    this.#subscribe();
    return document.visibilityState === 'visible' && document.hasFocus();
  }
}
