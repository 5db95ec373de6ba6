import { describe, expect, test } from 'vitest';
import { languageOf, matches, type Rule, Visit } from '../src/proactive/visit.ts';

describe('the pages of a rule', () => {
  test.each([
    ['/', '/', true],
    ['/', '/priser', false],
    ['/priser', '/priser', true],
    ['/priser', '/priser/', true],
    ['/priser/', '/priser', true],
    ['/priser', '/priser/2', false],
    ['/priser*', '/priser/2', true],
    ['/produkter/*', '/produkter/sko/42', true],
    ['/produkter/*', '/produkter', false],
    ['*/retur', '/ordre/7/retur', true],
    ['/a*b*c', '/a-b-c', true],
    ['/a*b*c', '/a-c-b', false],
    ['/a*a', '/a', false],
    ['*', '/hva/som/helst', true],
    ['/(a+)+$', '/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', false],
  ])('%s on %s: %s', (pattern, path, fits) => {
    expect(matches(pattern, path)).toBe(fits);
  });
});

describe('a visit', () => {
  const rules: Rule[] = [
    { path: '/priser', seconds: 3, texts: { nb: 'Spør om pris', en: 'Ask about prices' } },
    { path: '*', seconds: 5, texts: { nb: 'Trenger du hjelp?' } },
  ];
  const seconds = (visit: Visit, path: string, count: number) => {
    let last: string | undefined;
    for (let i = 0; i < count; i++) last = visit.second(path);
    return last;
  };

  test('shows the first rule of the page when its time has come', () => {
    const visit = new Visit(rules, 'nb');
    expect(seconds(visit, '/priser', 2)).toBeUndefined();
    expect(visit.second('/priser')).toBe('Spør om pris');
    expect(seconds(visit, '/priser', 9)).toBe('Spør om pris');
  });

  test('begins anew on another path, which may come without a new page', () => {
    const visit = new Visit(rules, 'en');
    seconds(visit, '/priser', 4);
    expect(seconds(visit, '/om', 4)).toBeUndefined();
    expect(visit.second('/om')).toBe('Trenger du hjelp?');
  });

  test('shows nothing more once it has been closed', () => {
    const visit = new Visit(rules, 'nb');
    seconds(visit, '/priser', 3);
    visit.dismissed = true;
    expect(seconds(visit, '/priser', 9)).toBeUndefined();
    expect(seconds(visit, '/om', 9)).toBeUndefined();
  });

  test('speaks the page’s language', () => {
    expect(languageOf('en-GB')).toBe('en');
    expect(languageOf('nn')).toBe('nb');
  });
});
