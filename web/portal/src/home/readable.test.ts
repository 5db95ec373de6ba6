import { translator } from '@samtale/shared';
import { describe, expect, it } from 'vitest';
import { en } from '../texts/en.ts';
import { nb } from '../texts/nb.ts';
import { readable } from './readable.ts';

const english = { language: 'en' as const, t: translator({ nb, en }, 'en') };

describe('P29 what is kept', () => {
  it('is told in words where the value is ours', () => {
    expect(readable('claimed', 'contact-details.standing', english)).toBe('given by you, not confirmed');
    expect(readable('email', 'contact-details.address', english)).toBe('e-mail');
  });

  it('is left as it was written where people wrote it', () => {
    expect(readable('closed', 'dialogue.message', english)).toBe('closed');
    expect(readable('claimed', 'assessments.note', english)).toBe('claimed');
  });

  it('has times as people write them', () => {
    expect(readable('2026-11-22T10:02:03.123Z', 'course.times', english)).toContain('22 November 2026');
  });
});
