import type { WorkChallenge, WorkSolution } from '@samtale/shared';
import type { Chat } from '../chat.svelte.ts';
import { Search } from './search.ts';

const WORDS = {
  nb: 'Mange skriver akkurat nå. Nettleseren din gjør en liten kontroll først, og så starter samtalen av seg selv. Det tar noen sekunder.',
  en: 'Many people are writing just now. Your browser does a small check first, and then the conversation starts by itself. It takes a few seconds.',
};
/** Milliseconds of work between two looks at what the person does. */
const SLICE = 8;
/** So many hashes take less than a millisecond. */
const FEW = 200;
/** A worker that says nothing for so long has not come up. */
const SILENT = 60_000;

/**
 * Solves a challenge (ALTCHA's proof of work) and says meanwhile what goes on. Nobody else is asked, and nothing of the
 * browser or the person is looked at: it is arithmetic, which costs a flood of robots more than it costs one person.
 */
export async function prove(chat: Chat, challenge: WorkChallenge): Promise<WorkSolution> {
  const words = document.createElement('p');
  words.className = 'soft checking';
  words.textContent = WORDS[chat.language];
  document.querySelector('.action')?.prepend(words);
  chat.say(WORDS[chat.language]);
  try {
    const number = await besides(challenge).catch(() => inSlices(challenge));
    if (number === undefined) throw new Error('unsolvable');
    const { algorithm, salt, signature } = challenge;
    return { algorithm, challenge: challenge.challenge, number, salt, signature };
  } finally {
    words.remove();
  }
}

/** In a worker; fails where there can be none. */
function besides(challenge: WorkChallenge): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const end = (then: () => void) => {
      clearTimeout(patience);
      worker.terminate();
      then();
    };
    const patience = setTimeout(() => end(() => reject()), SILENT);
    worker.onmessage = ({ data }) => end(() => resolve(data));
    worker.onerror = () => end(() => reject());
    worker.postMessage(challenge);
  });
}

/** Here, a little at a time, so that the page never stutters. */
export async function inSlices(challenge: WorkChallenge): Promise<number | undefined> {
  const search = new Search(challenge);
  for (let more = true; more; ) {
    const until = performance.now() + SLICE;
    while (more && performance.now() < until) more = search.step(FEW);
    await new Promise((next) => setTimeout(next));
  }
  return search.number;
}
