import { type RequestCounts, requests } from './requests/api.ts';

/** What presses at the privacy desk, for the badge in the rail: asked for now and then, and told by the list itself. */
class Reminders {
  counts = $state.raw<RequestCounts>({ open: 0, near: 0, overdue: 0, letters: 0 });

  get pressing(): number {
    return this.counts.near + this.counts.overdue;
  }

  heard(counts: RequestCounts): void {
    this.counts = counts;
  }

  /** Asks at once and every ten minutes; answers with how to stop. */
  follow(): () => void {
    const ask = () =>
      void requests('open', null)
        .then((page) => this.heard(page.counts))
        // No badge is better than a wrong one, and the list says what is wrong.
        .catch(() => {});
    ask();
    const timer = setInterval(ask, 600_000);
    return () => clearInterval(timer);
  }
}

export const reminders = new Reminders();
