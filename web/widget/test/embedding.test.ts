import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Embedding } from '../src/embedding.ts';

const PAGE = 'https://www.bakeri.no';
let page: { postMessage: ReturnType<typeof vi.fn> };

beforeEach(() => {
  page = { postMessage: vi.fn() };
  vi.stubGlobal('parent', page);
});
afterEach(() => vi.unstubAllGlobals());

function embed(fragment = `#origin=${encodeURIComponent(PAGE)}`) {
  const heard: unknown[] = [];
  const embedding = new Embedding((message) => heard.push(message), fragment);
  return { embedding, heard };
}

function say(data: unknown, origin: string, source: unknown = page) {
  window.dispatchEvent(Object.assign(new Event('message'), { data, origin, source }));
}

describe('the talk with the page', () => {
  test('goes to its exact origin', () => {
    embed().embedding.begin();
    expect(page.postMessage.mock.calls).toEqual([[{ samtale: 'ready' }, PAGE]]);
  });

  test('takes messages from that window at that origin only', () => {
    const { heard } = embed();
    say({ samtale: 'open' }, PAGE);
    say({ samtale: 'open' }, 'https://www.bakeri.no.evil.example');
    say({ samtale: 'open' }, 'null');
    say({ samtale: 'open' }, PAGE, window);
    expect(heard).toEqual([{ samtale: 'open' }]);
  });

  test('never goes anywhere when the origin is none', () => {
    for (const fragment of ['', '#origin=*', '#origin=null', '#origin=javascript:1', '#origin=']) {
      const { embedding, heard } = embed(fragment);
      embedding.tell({ samtale: 'close' });
      embedding.begin();
      expect(page.postMessage, fragment).not.toHaveBeenCalled();
      // It works by itself then, and remembers nothing.
      expect(heard).toEqual([
        { samtale: 'hello', token: null, open: true, focus: true, path: '', identity: null },
      ]);
    }
  });
});
