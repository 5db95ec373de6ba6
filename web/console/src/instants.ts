import type { Instant } from '@samtale/shared';

/**
 * Orders two instants as the server writes them: in UTC, with as many decimals as there are, or none. Without its Z one
 * with fewer decimals is the beginning of one with more, so that comparing the texts is comparing the times, to the
 * microsecond that a Date would lose.
 */
export function compare(a: Instant, b: Instant): number {
  const [one, other] = [a.slice(0, -1), b.slice(0, -1)];
  return one < other ? -1 : one > other ? 1 : 0;
}
