import type { PostFrame } from '@samtale/shared';
import { describe, expect, it } from 'vitest';
import type { Live } from '../live/live.svelte.ts';
import { Outbox } from './outbox.svelte.ts';

function outbox() {
  const posted: PostFrame[] = [];
  const box = new Outbox({ post: (frame: PostFrame) => posted.push(frame) } as unknown as Live);
  return { box, posted };
}

describe('what is unsent', () => {
  it('is kept by conversation until it is taken', () => {
    const { box, posted } = outbox();
    box.send('c1', 'message', 'hei');
    box.send('c2', 'note', 'husk');
    expect(box.of('c1').map((one) => one.text)).toEqual(['hei']);
    expect(posted.map((frame) => frame.type)).toEqual(['message', 'note']);
    box.take(posted[0]?.id ?? '');
    expect(box.of('c1')).toEqual([]);
    expect(box.holds).toBe(true);
  });

  it('stays with its reason when refused, and is tried again under a new id', () => {
    const { box, posted } = outbox();
    box.send('c1', 'message', 'hei');
    const id = posted[0]?.id ?? '';
    box.refused({ type: 'refused', id, conversation: 'c1', code: 'too_many', detail: '' });
    expect(box.of('c1')[0]).toMatchObject({ text: 'hei', failed: true, reason: 'too_many' });
    box.retry(id);
    expect(box.of('c1')[0]).toMatchObject({ text: 'hei', failed: false });
    expect(posted[1]?.id).not.toBe(id);
  });
});
