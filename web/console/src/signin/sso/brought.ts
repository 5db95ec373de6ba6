import type { Brought } from './api.ts';

/** Takes what a provider brought out of the address, so that it is in no history and is not handed on twice. */
export function brought(): Brought | null {
  const query = new URLSearchParams(location.search);
  const state = query.get('state');
  if (!state || (!query.has('code') && !query.has('error'))) return null;
  history.replaceState(null, '', location.pathname + location.hash);
  return { state, code: query.get('code'), iss: query.get('iss') };
}
