import { createSubscriber } from 'svelte/reactivity';

/** Once a second, for as long as something on the page shows a time that moves. */
const ticks = createSubscriber((update) => {
  const timer = setInterval(update, 1000);
  return () => clearInterval(timer);
});

/** The time now; what reads it in a template is drawn anew each second. */
export function now(): number {
  ticks();
  return Date.now();
}
