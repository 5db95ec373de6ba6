import { expect, test } from 'vitest';
import { appointment } from './words.ts';

const plain = (text: string) => text.replace(/[\u2009\u202f\u00a0]/g, ' ');

test.each([
  // Of one day, the day is said once.
  ['20261201T090000', '20261201T100000', '1. desember 2026, 09:00–10:00'],
  ['20261201T090000', '20261202T100000', '1. desember 2026 kl. 09:00 – 2. desember 2026 kl. 10:00'],
  ['20261201', '20261203', '1.–3. desember 2026'],
  ['20261201', null, '1. desember 2026'],
  ['TZID=Europe/Oslo:20261201T090000', 'TZID=Europe/Oslo:20261201T100000', '1. desember 2026, 09:00–10:00'],
  // What cannot be read is told as it was written, and an end before its start too.
  ['snart', '20261201', 'snart – 1. desember 2026'],
  ['20261203', '20261201', '3. desember 2026 – 1. desember 2026'],
  [null, null, ''],
])('an appointment from %s to %s', (start, end, said) => {
  expect(plain(appointment(start, end, 'nb-NO'))).toBe(said);
});
