import { sizeWords } from '@samtale/shared';
import { language } from '../text.svelte.ts';

/** A size in the words of the agent's language. */
export const size = (bytes: number): string => sizeWords(bytes, language());
