import { describe, expect, it } from 'vitest';
import { filled, fromLocal, toLocal } from './local.ts';

describe('a time in a control', () => {
  it('comes back as it went in', () => {
    const instant = '2026-11-22T17:30:00.000Z';
    expect(fromLocal(toLocal(instant))).toBe(instant);
  });

  it('is none where none is given', () => {
    expect(toLocal(null)).toBe('');
    expect(fromLocal('')).toBeNull();
    expect(fromLocal('i går')).toBeNull();
  });
});

describe('a text in a control', () => {
  it('is null where nothing but space is written', () => {
    expect(filled('  ')).toBeNull();
    expect(filled(' Ås ')).toBe('Ås');
  });
});
