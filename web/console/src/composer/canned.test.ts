import type { CannedReply } from '@samtale/shared';
import { describe, expect, it } from 'vitest';
import { fill, insert, matching, slashAt } from './canned.ts';

const reply = (shortcut: string, title: string, language = 'nb'): CannedReply => ({
  id: `${language}-${shortcut}`,
  shortcut,
  title,
  body: '',
  language,
});

describe('the slash', () => {
  it('opens at the beginning and after a space', () => {
    expect(slashAt('/', 1)).toEqual({ from: 0, query: '' });
    expect(slashAt('Hei /åpn', 8)).toEqual({ from: 4, query: 'åpn' });
    expect(slashAt('Hei\n/he', 7)).toEqual({ from: 4, query: 'he' });
  });

  it('does not open within a word, an address or after a finished one', () => {
    expect(slashAt('og/eller', 8)).toBeNull();
    expect(slashAt('https://vg.no', 13)).toBeNull();
    expect(slashAt('/hei du', 7)).toBeNull();
  });

  it('looks at the text before the caret only', () => {
    expect(slashAt('/hei du', 4)).toEqual({ from: 0, query: 'hei' });
  });
});

describe('canned replies that fit', () => {
  const replies = [
    reply('retur', 'Slik returnerer du'),
    reply('apning', 'Åpningstider'),
    reply('hei', 'Hilsen'),
    reply('hours', 'Opening hours', 'en'),
    reply('takk', 'Takk og retur av vare'),
  ];
  const shortcuts = (query: string, language = 'nb') =>
    matching(replies, query, language).map((r) => r.shortcut);

  it('puts the conversation’s language first', () => {
    expect(shortcuts('h')).toEqual(['hei', 'hours']);
    expect(shortcuts('h', 'en')).toEqual(['hours', 'hei']);
  });

  it('ranks the shortcut before the title', () => {
    expect(shortcuts('retur')).toEqual(['retur', 'takk']);
  });

  it('folds case, æøå too', () => {
    expect(shortcuts('ÅPN')).toEqual(['apning']);
  });

  it('shows all for an empty query and none for nonsense', () => {
    expect(shortcuts('')).toHaveLength(5);
    expect(shortcuts('qqq')).toEqual([]);
  });
});

describe('placeholders', () => {
  const values = { 'contact.name': 'Kari', 'agent.name': 'Ingrid' };
  it('are filled', () => {
    expect(fill('Hei {{contact.name}}, jeg er {{ agent.name }}.', values)).toBe('Hei Kari, jeg er Ingrid.');
  });
  it('vanish with their space when not known', () => {
    expect(fill('Hei {{contact.name}},', { ...values, 'contact.name': null })).toBe('Hei,');
  });
  it('that are not ours stay', () => {
    expect(fill('{{order.number}}', values)).toBe('{{order.number}}');
  });
  it('do not interpret what a contact calls themself', () => {
    expect(fill('Hei {{contact.name}}', { ...values, 'contact.name': '$& {{agent.name}}' })).toBe(
      'Hei $& {{agent.name}}',
    );
  });
});

it('replaces what was typed and leaves the rest', () => {
  expect(insert('Hei /ta og ha det', { from: 4, query: 'ta' }, 'Takk')).toEqual({
    text: 'Hei Takk og ha det',
    caret: 8,
  });
});
