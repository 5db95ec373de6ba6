import type { BreachState } from './api.ts';

/** How loud a state is; it is always told in words too. */
export const COLOURS: Record<BreachState, string> = {
  assess: 'warning',
  report: 'warning',
  late: 'danger',
  persons: 'warning',
  close: 'info',
  closed: 'neutral',
};
