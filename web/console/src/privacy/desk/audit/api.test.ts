import { describe, expect, it } from 'vitest';
import { query } from './api.ts';

const ANY = { agent: '', action: '', from: '', to: '', contact: '' };

describe('a filter of the audit trail', () => {
  it('asks for everything when nothing is chosen', () => {
    expect(query(ANY, null).toString()).toBe('');
  });

  it('takes whole days of the reader, the last one too', () => {
    const params = query({ ...ANY, from: '2026-03-28', to: '2026-03-29' }, null);

    expect(params.get('from')).toBe(new Date(2026, 2, 28).toISOString());
    expect(params.get('to')).toBe(new Date(2026, 2, 30).toISOString());
  });

  it('goes on behind a page', () => {
    expect(query({ ...ANY, action: 'conversation-read' }, 'abc').toString()).toBe(
      'action=conversation-read&cursor=abc',
    );
  });
});
