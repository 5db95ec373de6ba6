import type { Outgoing } from '@samtale/shared';
import { t } from '../text.svelte.ts';

const PROBLEMS = [
  'unreachable',
  'tls',
  'sign_in',
  'address',
  'content',
  'too_large',
  'throttled',
  'stopped',
  'not_set_up',
  'too_late',
  'full',
  'policy',
  'refused',
] as const;

/** Whether its writer may still take it back. */
export function canBeTakenBack(carried: Outgoing, now: number): boolean {
  return (
    carried.state === 'waiting' &&
    !carried.tried &&
    carried.leavesAt !== null &&
    Date.parse(carried.leavesAt) > now
  );
}

/** How far it has come, in words, and why no further. */
export function text(carried: Outgoing): string {
  const known = PROBLEMS.find((one) => one === carried.problem);
  const why = known ? t(`outgoing.problem.${known}`) : null;
  if (carried.state === 'waiting' && carried.tried)
    return why ? t('outgoing.later', why) : t('outgoing.waiting');
  if (carried.state === 'failed') return why ? t('outgoing.failed.why', why) : t('outgoing.failed');
  return t(`outgoing.${carried.state}`);
}
