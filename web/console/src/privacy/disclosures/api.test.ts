import { describe, expect, it } from 'vitest';
import { type Disclosure, stepOf } from './api.ts';

const OPENED: Disclosure = {
  id: 'd',
  authority: 'Oslo politidistrikt',
  basis: 'strpl-210',
  categories: ['dialogue'],
  receivedAt: '2026-11-20T10:00:00Z',
  openedBy: 'Kari',
  openedAt: '2026-11-20T11:00:00Z',
  approvals: [],
  approvers: 2,
  approvedByMe: false,
  toTell: false,
};
const approval = { by: 'Kari', at: '2026-11-20T12:00:00Z' };

describe('where a case has come', () => {
  it('waits for both approvals before anything is given out', () => {
    expect(stepOf(OPENED)).toBe('approve');
    expect(stepOf({ ...OPENED, approvals: [approval] })).toBe('approve');
    expect(stepOf({ ...OPENED, approvals: [approval, approval] })).toBe('give');
  });

  it('ends when the person has been told', () => {
    const given = { ...OPENED, approvals: [approval, approval], givenAt: '2026-11-21T10:00:00Z' };
    expect(stepOf(given)).toBe('wait');
    expect(stepOf({ ...given, toTell: true })).toBe('tell');
    expect(stepOf({ ...given, toldAt: '2026-11-22T10:00:00Z' })).toBe('done');
    expect(stepOf({ ...OPENED, withdrawnAt: '2026-11-22T10:00:00Z' })).toBe('withdrawn');
  });
});
