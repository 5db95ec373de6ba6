import { describe, expect, it } from 'vitest';
import type { KindRule, WebForm } from './api.ts';
import { added, draftOf, embedCode, moved, wanted } from './draft.ts';

const DELIVER = [{ id: 'deliver', name: { nb: 'Å svare deg', en: 'To answer you' } }];
const RULES: KindRule[] = (['name', 'email', 'text', 'long_text', 'choice'] as const).map((kind) => ({
  kind,
  category: { nb: 'Samtalen', en: 'The conversation' },
  purposes: DELIVER,
}));
const TEAMS = [{ id: 't1', name: 'Kundeservice' }];

describe('the draft of a web form', () => {
  it('begins with name, e-mail and a message', () => {
    const draft = draftOf(null, TEAMS as never, [{ id: 'i1' }], RULES);
    expect(draft.fields.map((field) => field.kind)).toEqual(['name', 'email', 'long_text']);
    expect(draft.published).toBe(false);
  });

  it('asks only for what the register has room for, and for a name once', () => {
    expect(added('phone', RULES)).toBeNull();
    const name = added('name', RULES);
    expect(name).not.toBeNull();
    expect(added('name', RULES, [name as never])).toBeNull();
  });

  it('goes to the server and back unchanged', () => {
    const form: WebForm = {
      id: 'f1',
      inboxId: 'i1',
      teamId: 't1',
      name: 'Retur',
      languages: ['nb', 'en'],
      origins: ['https://www.example.no'],
      texts: { nb: { title: 'Retur' }, en: { title: 'Return', lead: 'Hello' } },
      fields: [
        {
          id: 'a',
          kind: 'choice',
          required: true,
          labels: { nb: 'Tema', en: 'Subject' },
          options: [
            { nb: 'Én', en: 'One' },
            { nb: 'To', en: 'Two' },
          ],
          purpose: 'deliver',
        },
      ],
      published: true,
    };
    const { id, ...rest } = form;
    expect(id).toBe('f1');
    expect(wanted(draftOf(form, [], [], RULES))).toEqual(rest);
  });

  it('moves a field within the list', () => {
    const draft = draftOf(null, [], [], RULES);
    expect(moved(draft.fields, 0, -1)).toBe(0);
    expect(moved(draft.fields, 0, 1)).toBe(1);
    expect(draft.fields.map((field) => field.kind)).toEqual(['email', 'name', 'long_text']);
  });

  it('is embedded under its name, whatever stands in that', () => {
    expect(embedCode({ id: 'f1', name: '"><script>' }, 'https://chat.example')).not.toContain('<script>');
  });
});
