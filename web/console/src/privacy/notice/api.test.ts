import { describe, expect, it } from 'vitest';
import { choicesOf, type Editor, findingsAt, shown } from './api.ts';

const words = (text: string) => ({ nb: text, en: text });

const editor: Editor = {
  path: '/notice/1',
  mayPublish: true,
  mayMail: true,
  controller: {},
  purposes: [
    {
      id: 'deliver',
      name: words('Deliver'),
      basis: words('contract'),
      planned: false,
      optional: false,
      off: false,
    },
    {
      id: 'improve',
      name: words('Improve'),
      basis: words('consent'),
      planned: false,
      optional: true,
      off: true,
    },
  ],
  items: [{ id: 'contact-details.name', name: words('name'), leftOut: true }],
  periods: [
    {
      rule: 'dialogue/deliver',
      category: words('c'),
      purpose: words('p'),
      event: words('e'),
      hours: 48,
      chosen: 24,
    },
    { rule: 'course/deliver', category: words('c'), purpose: words('p'), event: words('e'), hours: 48 },
  ],
  clauses: [
    { id: 'security', heading: words('Security'), addition: words('More.') },
    { id: 'rights', heading: words('R') },
  ],
  draft: {
    mark: 'm',
    number: '1.0.1',
    differs: true,
    findings: [{ rule: 'r', place: 'p', clause: 'security', message: words('wrong') }],
    widenings: [],
  },
  versions: [],
};

describe('the notice editor', () => {
  it('sends back what was chosen, and nothing else', () => {
    expect(choicesOf(editor)).toEqual({
      purposesOff: ['improve'],
      itemsLeftOut: ['contact-details.name'],
      shorter: { 'dialogue/deliver': 24 },
      additions: { security: words('More.') },
    });
  });

  it('shows a text as the notice will', () => {
    const text = '{controller.name}, {controller.responsible}: [here](https://example.com/)';
    expect(shown(text, { name: 'Fjell AS', responsible: words('chief') }, 'nb')).toBe(
      'Fjell AS, chief: here',
    );
    expect(shown(text, {}, 'en')).toBe('…, …: here');
  });

  it('puts a finding beside its clause', () => {
    expect(findingsAt(editor, 'security')).toHaveLength(1);
    expect(findingsAt(editor, 'rights')).toEqual([]);
  });
});
