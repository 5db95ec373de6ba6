import { describe, expect, it } from 'vitest';
import { areaOf } from './area.ts';

describe('areaOf', () => {
  it('names the town that is near', () => {
    expect(areaOf('59.9 10.8')).toEqual({ north: 59.9, east: 10.8, town: 'Oslo' });
    expect(areaOf('69.7 19')?.town).toBe('Tromsø');
  });

  it('names none where none is near', () => {
    expect(areaOf('61.5 8.4')?.town).toBeNull();
    expect(areaOf('-33.9 151.2')?.town).toBeNull();
  });

  it('takes nothing else', () => {
    expect(areaOf('Oslo')).toBeNull();
  });
});
