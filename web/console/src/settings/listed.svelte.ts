import { untrack } from 'svelte';
import { Loaded } from '../privacy/desk/load.svelte.ts';
import { go } from '../shell/place.svelte.ts';
import { settings } from '../shell/route.ts';

/**
 * What a page of the settings lists, of which one may be open. What is opened is fetched first: a form that was filled from
 * an old list would take back what others have changed.
 */
export function listed<T>(page: string, item: () => string | null, fetched: () => Promise<T>) {
  const all = new Loaded<T>();
  const load = () => untrack(() => all.load(fetched));
  $effect(() => {
    if (item()) all.value = null;
    void load();
  });
  return {
    all,
    load,
    /** Back to the list, as it stands now. */
    done() {
      void load();
      go(settings(page));
    },
  };
}
