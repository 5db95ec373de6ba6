import type { Entrypoint } from '@samtale/shared';
import { expect, test } from 'vitest';
import { faults } from '../src/faults.ts';

const entrypoint = {
  fields: [
    { name: 'name', required: true, why: '' },
    { name: 'email', required: false, why: '' },
    { name: 'phone', required: false, why: '' },
  ],
  limits: { messageLength: 100, fieldLength: 30 },
} as unknown as Entrypoint;

const filled = { name: 'Kari', email: '', phone: '' };
const found = (values: Partial<typeof filled>, message = 'Hei') =>
  faults(entrypoint, { ...filled, ...values }, message);

test('asks for what is required, and for no more', () => {
  expect(found({})).toEqual({});
  expect(found({ name: ' ' }, ' ')).toEqual({ name: { key: 'needsName' }, message: { key: 'needsMessage' } });
});

test('takes addresses and numbers as people write them', () => {
  for (const email of ['kari@eksempel.no', 'kåre.ødegård+post@blåbær.no'])
    expect(found({ email }), email).toEqual({});
  for (const email of ['kari', 'kari@', 'kari@eksempel', 'k a@b.no']) {
    expect(found({ email }), email).toEqual({ email: { key: 'needsEmail' } });
  }
  for (const phone of ['99 88 77 66', '+47 998 87 766', '(0047) 99887766'])
    expect(found({ phone }), phone).toEqual({});
  for (const phone of ['1881', 'ring meg', '99887766 eller 11']) {
    expect(found({ phone }), phone).toEqual({ phone: { key: 'needsPhone' } });
  }
});

test('says what is too long', () => {
  expect(found({ name: 'K'.repeat(31) })).toEqual({ name: { key: 'fieldTooLong', limit: 30 } });
  expect(found({}, 'x'.repeat(101))).toEqual({ message: { key: 'messageTooLong' } });
  expect(found({}, 'x'.repeat(100))).toEqual({});
});
