import { describe, expect, it } from 'vitest';
import { ME, minute, row } from '../testing.ts';
import { speak } from '../text.svelte.ts';
import { belonging, kindOf, patience, previewOf, waitsSince } from './row.ts';

speak('nb');

describe('a row', () => {
  it('tells how long somebody waits, by two thresholds', () => {
    expect([0, 119_999, 120_000, 239_999, 240_000].map(patience)).toEqual([
      'fresh',
      'fresh',
      'long',
      'long',
      'overdue',
    ]);
  });

  it('counts from the queue, or from an unread message', () => {
    expect(waitsSince(row('a', minute(5), { state: 'waiting', waitingSince: minute(1), agent: null }))).toBe(
      minute(1),
    );
    expect(waitsSince(row('a', minute(5), { unread: 1 }))).toBe(minute(5));
    expect(waitsSince(row('a', minute(5)))).toBeNull();
    expect(waitsSince(row('a', minute(5), { unread: 1, state: 'closed' }))).toBeNull();
  });

  it('is marked as a form where one was filled in, though its answers go by e-mail', () => {
    expect(kindOf(row('a', minute(1), { way: 'webform', channel: 'email' }))).toBe('webform');
    expect(kindOf(row('a', minute(1), { way: 'webchat', channel: 'email' }))).toBe('email');
  });

  it('says who has it where the view does not', () => {
    const other = row('a', minute(1), { agent: { id: 'x', name: 'Ola Tveit' } });
    expect(belonging(row('a', minute(1)), 'mine', ME)).toBe('Kundeservice');
    expect(belonging(row('a', minute(1)), 'all', ME)).toBe('hos deg');
    expect(belonging(other, 'all', ME)).toBe('hos Ola Tveit');
    expect(belonging({ ...other, state: 'closed' }, 'closed', ME)).toBe('svart av Ola Tveit');
  });

  it('says who wrote last', () => {
    const last = { preview: 'Ja', previewAuthor: 'agent' } as const;
    expect(previewOf(row('a', minute(1), last), ME)).toBe('Du: Ja');
    expect(previewOf(row('a', minute(1), { ...last, agent: { id: 'x', name: 'Ola Tveit' } }), ME)).toBe(
      'Ola: Ja',
    );
    expect(previewOf(row('a', minute(1), { ...last, previewAuthor: 'visitor' }), ME)).toBe('Ja');
    expect(previewOf(row('a', minute(1)), ME)).toBe('Ingen meldinger ennå');
  });
});
