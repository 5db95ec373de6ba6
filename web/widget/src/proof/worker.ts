import type { WorkChallenge } from '@samtale/shared';
import { Search } from './search.ts';

/** Beside the page, which goes on as if nothing were. */
addEventListener('message', ({ data }: MessageEvent<WorkChallenge>) => {
  const search = new Search(data);
  while (search.step(10_000));
  postMessage(search.number);
});
