import { describe, expect, it } from 'vitest';
import { fit } from './fuzzy.ts';

const best = (query: string, texts: string[]) =>
  texts
    .map((text) => ({ text, points: fit(query, text) }))
    .filter((one) => one.points !== null)
    .sort((a, b) => (b.points ?? 0) - (a.points ?? 0))
    .map((one) => one.text);

describe('what fits', () => {
  it('begins a word before it stands inside one, and that before strewn letters', () => {
    expect(best('ut', ['Avslutt samtalen', 'Utsett samtalen', 'Logg ut', 'Standardsvar'])).toEqual([
      'Utsett samtalen',
      'Logg ut',
      'Avslutt samtalen',
    ]);
    expect(best('stdsv', ['Standardsvar', 'Innganger'])).toEqual(['Standardsvar']);
  });

  it('asks for every word, in any order', () => {
    expect(fit('samtale avsl', 'Avslutt samtalen')).not.toBeNull();
    expect(fit('samtale xyz', 'Avslutt samtalen')).toBeNull();
  });

  it('minds neither case nor accents, but knows Norwegian letters', () => {
    expect(fit('ANDRE', 'André Ås')).toBe(4);
    expect(fit('as', 'André Ås')).toBeNull();
    expect(fit('ås', 'André Ås')).toBe(3);
  });

  it('takes nothing written for everything', () => {
    expect(fit('', 'Noe')).toBe(0);
  });
});
