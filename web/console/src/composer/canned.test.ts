import type { CannedReply } from '@samtale/shared';
import { describe, expect, it } from 'vitest';
import { fill, filling, gapIn, insert, matching, offered, slashAt } from './canned.ts';

const reply = (shortcut: string, title: string, language = 'nb'): CannedReply => ({
  id: `${language}-${shortcut}`,
  shortcut,
  title,
  body: '',
  language,
  folder: '',
  personal: false,
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
  const values = filling('Kari Nordmann', 'Ingrid Vik', 'Fjordkraft');
  const filled = (body: string, with_ = values) => fill(body, with_, (key) => key);

  it('are filled', () => {
    expect(filled('Hei {{contact.first-name}}, jeg er {{ agent.name }} i {{company}}.')).toBe(
      'Hei Kari, jeg er Ingrid Vik i Fjordkraft.',
    );
  });

  it('that are not known are gaps, to be filled before it is sent', () => {
    const text = filled('Hei {{contact.name}}, hilsen {{agent.first-name}}', filling(null, 'Ingrid Vik', ''));
    expect(text).toBe('Hei ⟦contact.name⟧, hilsen Ingrid');
    expect(gapIn(text)).toEqual({ from: 4, to: 18, name: 'contact.name' });
    expect(gapIn('Hei Kari')).toBeNull();
  });

  it('that nobody filled are gaps too', () => {
    expect(filled('{{order.number}}')).toBe('{{order.number}}');
    expect(gapIn('Ordre {{order.number}}')?.name).toBe('order.number');
    expect(gapIn('⟦a⟧ ⟦b⟧', 3)?.name).toBe('b');
  });

  it('do not interpret what a contact calls themself', () => {
    expect(filled('Hei {{contact.name}}', filling('$& {{agent.name}}', 'Ingrid', ''))).toBe(
      'Hei $& {{agent.name}}',
    );
  });
});

it('offers of one reply the text in the conversation’s language', () => {
  const replies = [reply('hei', 'Hilsen'), reply('hei', 'Greeting', 'en'), reply('takk', 'Takk')];
  expect(offered(replies, '', 'en').map((one) => one.title)).toEqual(['Greeting', 'Takk']);
  expect(offered(replies, '', 'nb').map((one) => one.title)).toEqual(['Hilsen', 'Takk']);
});

it('replaces what was typed and leaves the rest', () => {
  expect(insert('Hei /ta og ha det', { from: 4, query: 'ta' }, 'Takk')).toEqual({
    text: 'Hei Takk og ha det',
    caret: 8,
  });
});
