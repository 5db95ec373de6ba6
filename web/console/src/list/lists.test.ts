import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerWith, ME, minute, row } from '../testing.ts';
import { Lists } from './lists.svelte.ts';

const ROWS = '/api/console/conversations';
const counts = { mine: 2, unassigned: 0, all: 2 };
const ids = (lists: Lists) => lists.views.mine.rows.map((one) => one.id).join('');

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the lists', () => {
  it('load page by page and know when they are whole', async () => {
    answerWith({
      [`${ROWS}?view=mine&limit=50&cursor=c1`]: { rows: [row('a', minute(1))], next: null, counts },
      [`${ROWS}?view=mine`]: { rows: [row('b', minute(2))], next: 'c1', counts },
    });
    const lists = new Lists(ME, () => {});
    await lists.open('mine');
    expect(lists.views.mine.whole).toBe(false);
    await lists.loadMore('mine');
    expect(ids(lists)).toBe('ba');
    expect(lists.views.mine.whole).toBe(true);
    expect(lists.count('mine')).toBe(2);
  });

  it('take in rows that changed and let go of those that are no longer found', async () => {
    answerWith({
      [`${ROWS}?view`]: { rows: [row('b', minute(2)), row('a', minute(1))], next: null, counts },
      [`${ROWS}?ids`]: { rows: [row('a', minute(3))] },
    });
    const lists = new Lists(ME, () => {});
    await lists.open('mine');
    await lists.refresh(['a', 'b']);
    lists.stop();
    expect(ids(lists)).toBe('a');
  });

  it('gather what is heard in a burst into one request', async () => {
    vi.useFakeTimers();
    const asked = answerWith({ [ROWS]: { rows: [], next: null, counts } });
    const lists = new Lists(ME, () => {});
    for (const id of ['a', 'b', 'a', 'c']) lists.hear([id]);
    await vi.advanceTimersByTimeAsync(500);
    expect(asked).toEqual([`${ROWS}?ids=a,b,c`]);
    lists.hear(['d']);
    await vi.advanceTimersByTimeAsync(500);
    expect(asked[1]).toBe(`${ROWS}?ids=d`);
    lists.stop();
  });

  it('ask for the counts once after a burst of changes', async () => {
    vi.useFakeTimers();
    const asked = answerWith({ [ROWS]: { rows: [], next: null, counts: { ...counts, unassigned: 7 } } });
    const lists = new Lists(ME, () => {});
    await lists.refresh(['a']);
    await lists.refresh(['b']);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(asked.filter((path) => path.includes('limit=1'))).toHaveLength(1);
    expect(lists.count('unassigned')).toBe(7);
  });

  it('keep what is shown when loading anew fails, and say so when nothing is shown', async () => {
    let up = true;
    answerWith({ [ROWS]: () => (up ? { rows: [row('a', minute(1))], next: null, counts } : 503) });
    const lists = new Lists(ME, () => {});
    await lists.open('mine');
    up = false;
    await lists.resync();
    await lists.open('all');
    expect(ids(lists)).toBe('a');
    expect(lists.views.mine.status).toBe('ready');
    expect(lists.views.all.status).toBe('failed');
  });

  it('do not ask for a page twice at the same time', async () => {
    const asked = answerWith({ [ROWS]: { rows: [row('a', minute(1))], next: 'more', counts } });
    const lists = new Lists(ME, () => {});
    await lists.open('mine');
    await Promise.all([lists.loadMore('mine'), lists.loadMore('mine')]);
    expect(asked).toHaveLength(2);
  });
});
