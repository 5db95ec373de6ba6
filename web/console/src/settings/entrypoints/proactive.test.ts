import { describe, expect, it } from 'vitest';
import type { ProactiveText } from '../../api/entrypoints.ts';
import { proactiveFormOf, proactiveOf, proactiveProblems, usualText } from './proactive.ts';

const stored: ProactiveText[] = [
  { path: '/priser', seconds: 20, shown: 'open', texts: { nb: 'Spør om pris', en: 'Ask about prices' } },
  { path: '/retur/*', seconds: 5, shown: 'closed', texts: { nb: 'Legg igjen en melding', en: 'Leave word' } },
];

describe('texts that come forward', () => {
  it('are given back as they were', () => {
    expect(proactiveOf(proactiveFormOf(stored), ['nb', 'en'])).toEqual(stored);
  });

  it('lose the language that the entrypoint no longer speaks', () => {
    expect(proactiveOf(proactiveFormOf(stored), ['nb'])[0]?.texts).toEqual({ nb: 'Spør om pris' });
  });

  it('are refused where they could not be', () => {
    const form = proactiveFormOf(stored);
    expect(proactiveProblems(form, ['nb', 'en'])).toEqual([{}, {}]);
    form[0] = { ...usualText(), path: 'priser', seconds: 1 };
    form[1] = { ...usualText(), path: '/priser?a=1', seconds: null, texts: { nb: 'Hei', en: ' ' } };
    expect(proactiveProblems(form, ['nb', 'en'])).toEqual([
      { path: 'proactive.path.bad', seconds: 'proactive.seconds.bad', texts: 'proactive.text.bad' },
      { path: 'proactive.path.bad', seconds: 'proactive.seconds.bad', texts: 'proactive.text.bad' },
    ]);
    expect(proactiveProblems(form, ['nb'])[1]?.texts).toBeUndefined();
  });
});
