import { describe, expect, it } from 'vitest';
import { Refusal } from '../../api/client.ts';
import { Loaded } from './load.svelte.ts';

describe('what is fetched', () => {
  it('shows the answer to the last question, whichever comes first', async () => {
    const loaded = new Loaded<string>();
    let late: (value: string) => void = () => {};
    const first = loaded.load(() => new Promise((resolve) => (late = resolve)));
    await loaded.load(async () => 'second');
    late('first');
    await first;

    expect(loaded.value).toBe('second');
    expect(loaded.loading).toBe(false);
  });

  it('keeps what is there when fetching anew fails, and tells why', async () => {
    const loaded = new Loaded<string>();
    await loaded.load(async () => 'there');
    await loaded.load(async () => {
      throw new Refusal('offline', 0, '');
    });

    expect(loaded.value).toBe('there');
    expect(loaded.failure?.code).toBe('offline');
  });
});
