import { tick } from 'svelte';

/** Leads to the first field of a form that was found fault with. */
export async function focusFault(form: EventTarget | null): Promise<void> {
  await tick();
  if (form instanceof HTMLFormElement)
    form.querySelector<HTMLElement>('[aria-invalid=true], [data-faulty] input')?.focus();
}

/** A state that stands alone as a line. */
export const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
