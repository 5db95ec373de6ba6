import { describe, expect, it } from 'vitest';
import { type Breach, hoursLeft, type Risk, stateOf } from './api.ts';

const DUE = Date.parse('2026-11-23T10:00:00Z');
const IN_TIME = DUE - 5.5 * 3_600_000;

function breach(risk: Risk | null, more: Partial<Breach> = {}): Breach {
  return {
    id: 'b',
    details: { noticedAt: '2026-11-20T10:00:00Z', account: 'x', risk, categories: [] },
    dueAt: new Date(DUE).toISOString(),
    phases: [],
    recordedAt: '2026-11-20T11:00:00Z',
    ...more,
  };
}

describe('what is to be done about a breach', () => {
  const report = { at: '2026-11-21T10:00:00Z' };

  it('follows the risk', () => {
    expect(stateOf(breach(null), IN_TIME)).toBe('assess');
    expect(stateOf(breach('none'), IN_TIME)).toBe('close');
    expect(stateOf(breach('risk'), IN_TIME)).toBe('report');
    expect(stateOf(breach('risk', { report }), IN_TIME)).toBe('close');
    expect(stateOf(breach('high', { report }), IN_TIME)).toBe('persons');
    expect(stateOf(breach('high', { report, persons: { at: report.at } }), IN_TIME)).toBe('close');
    expect(stateOf(breach('high', { closedAt: report.at }), DUE + 1)).toBe('closed');
  });

  it('is late when the hours have run out', () => {
    expect(stateOf(breach(null), DUE + 1)).toBe('late');
    expect(stateOf(breach('none'), DUE + 1)).toBe('close');
    expect(stateOf(breach('risk', { report }), DUE + 1)).toBe('close');
    expect(hoursLeft(breach('risk'), IN_TIME)).toBe(5);
    expect(hoursLeft(breach('risk'), DUE + 1)).toBe(-1);
  });
});
