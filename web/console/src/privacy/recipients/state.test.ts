import { describe, expect, it } from 'vitest';
import type { Recipient } from './api.ts';
import { stateOf } from './state.ts';

const TODAY = '2026-11-22';

function recipient(
  agreement: Partial<Recipient['details']['agreement']>,
  more: Partial<Recipient> = {},
): Recipient {
  return {
    id: 'r',
    installed: false,
    details: {
      name: 'Nordpost',
      role: 'processor',
      task: { nb: 'x', en: 'x' },
      purposes: [],
      categories: [],
      fields: [],
      region: 'EEA',
      agreement: { kind: 'processing', signedOn: '2026-01-01', reference: 'x', ...agreement },
      contactPoint: 'x',
      hosts: [],
    },
    ...more,
  };
}

describe('the state of a recipient', () => {
  it('follows its agreement', () => {
    expect(stateOf(recipient({}), [], TODAY)).toBe('ready');
    expect(stateOf(recipient({ expiresOn: '2027-11-22' }), [], TODAY)).toBe('ready');
    expect(stateOf(recipient({ expiresOn: '2026-12-20' }), [], TODAY)).toBe('soon');
    expect(stateOf(recipient({ expiresOn: TODAY }), [], TODAY)).toBe('soon');
    expect(stateOf(recipient({ expiresOn: '2026-11-21' }), [], TODAY)).toBe('expired');
    expect(stateOf(recipient({ signedOn: '2026-11-23' }), [], TODAY)).toBe('unsigned');
    expect(stateOf(recipient({}, { endedAt: '2026-11-01T10:00:00Z' }), [], TODAY)).toBe('ended');
  });

  it('follows the decision that a transfer rests on', () => {
    const british = recipient({});
    british.details = { ...british.details, region: 'GB', mechanism: 'adequacy' };
    expect(stateOf(british, [{ country: 'GB', decision: 'x' }], TODAY)).toBe('ready');
    expect(stateOf(british, [], TODAY)).toBe('unfounded');
  });
});
