import { describe, expect, it } from 'vitest';
import type { EntrypointSettings } from '../api/entrypoints.ts';
import { draftOf, entrypointProblems, formOf } from './entrypoint.ts';
import { USUAL } from './entrypoints/service.ts';

const stored: EntrypointSettings = {
  id: 'e1',
  name: 'Nettbutikken',
  origins: ['https://a.no', 'https://b.no'],
  languages: ['en', 'nb'],
  accent: '#1f4e79',
  teamId: 't1',
  texts: {
    nb: {
      title: 'Spør oss',
      greeting: 'Hei',
      launcher: null,
      offline: 'Vi er her 9–17',
      online: null,
      busy: 'Straks',
    },
    en: { title: 'Ask us', greeting: 'Hi', launcher: null, offline: null, online: null, busy: null },
  },
  fields: [{ name: 'email', required: true }],
  consents: ['improve'],
  service: USUAL,
  proactive: [{ path: '/priser', seconds: 20, shown: 'open', texts: { nb: 'Spør om pris', en: 'Ask us' } }],
};

describe('the form of an entrypoint', () => {
  it('gives back what it was given, the order of languages too', () => {
    const { id: _, ...draft } = stored;
    expect(draftOf(formOf(stored, [], '#000000'))).toEqual(draft);
  });

  it('sends no text and no field that was not chosen', () => {
    const form = formOf(stored, [], '#000000');
    form.languages = ['nb'];
    form.fields.email = 'no';
    expect(Object.keys(draftOf(form).texts)).toEqual(['nb']);
    expect(draftOf(form).fields).toEqual([]);
  });

  it('names what is missing', () => {
    const form = formOf(null, [{ id: 't1', name: 'Kundeservice' }], '#ffff00');
    form.languages = ['nb'];
    expect(Object.keys(entrypointProblems(form))).toEqual([
      'name',
      'origins',
      'accent',
      'nb.title',
      'nb.greeting',
    ]);
    expect(entrypointProblems(formOf(stored, [], '#000000'))).toEqual({});
  });
});
