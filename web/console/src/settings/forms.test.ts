import { contrast } from '@samtale/shared';
import { describe, expect, it } from 'vitest';
import { cannedProblems, judge, originsOf } from './forms.ts';

const draft = { shortcut: 'hei', title: 'Hilsen', body: 'Hei', language: 'nb', folder: '', personal: false };

describe('a canned reply', () => {
  it('may be saved when all is there', () => {
    expect(cannedProblems(draft, [], null)).toEqual({});
    expect(cannedProblems({ ...draft, shortcut: 'apningstid-2' }, [], null)).toEqual({});
  });
  it('needs a shortcut of one word, a title and a body', () => {
    expect(cannedProblems({ ...draft, shortcut: 'åpent', title: ' ', body: '' }, [], null)).toEqual({
      shortcut: 'canned.shortcut.bad',
      title: 'field.required',
      body: 'field.required',
    });
  });
  it('has a shortcut of its own in its language', () => {
    const others = [{ ...draft, id: 'a' }];
    expect(cannedProblems(draft, others, null)).toEqual({ shortcut: 'canned.shortcut.taken' });
    expect(cannedProblems(draft, others, 'a')).toEqual({});
    expect(cannedProblems({ ...draft, language: 'en' }, others, null)).toEqual({});
  });
});

describe('origins', () => {
  it('are read one a line, a closing slash forgiven', () => {
    expect(originsOf('https://a.no/\nhttp://localhost:8081 ')).toEqual([
      'https://a.no',
      'http://localhost:8081',
    ]);
  });
  it.each(['', 'a.no', 'https://a.no/chat', 'javascript:alert(1)', 'https://A.no'])(
    'refuses “%s”',
    (text) => {
      expect(originsOf(text)).toBeNull();
    },
  );
});

describe('the accent', () => {
  it('is good when white text can be read on it', () => {
    expect(judge('#1f4e79', ',')).toEqual({ good: true });
    expect(judge('blue', ',')).toBeNull();
  });
  it('is answered with a nearer colour when not', () => {
    const verdict = judge('#ffcc00', ',');
    expect(verdict).toMatchObject({ good: false, ratio: '1,5' });
    if (verdict && !verdict.good) expect(contrast(verdict.nearer, '#ffffff')).toBeGreaterThanOrEqual(4.5);
  });
});
