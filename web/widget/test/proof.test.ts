import { describe, expect, test } from 'vitest';
import { inSlices } from '../src/proof/proof.ts';
import { Sha256 } from '../src/proof/sha256.ts';

async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const challengeOf = async (salt: string, number: number, maxnumber = 2_000) => ({
  algorithm: 'SHA-256',
  challenge: await sha256(salt + number),
  maxnumber,
  salt,
  signature: 'aa',
});

describe('the proof of work', () => {
  test('hashes as SHA-256 does, whatever the length of the beginning', async () => {
    for (let length = 0; length < 140; length++) {
      const beginning = 'æ'.repeat(length >> 1) + 'x'.repeat(length & 1);
      const hash = new Sha256(beginning);
      for (const number of [0, 7, 12_345_678]) {
        const wanted = await sha256(beginning + number);
        expect(hash.of(number)).toBe(Number.parseInt(wanted.slice(0, 8), 16));
        expect(hash.hex).toBe(wanted);
      }
    }
  });

  test('finds the number in slices, the first and the last too', async () => {
    for (const number of [0, 777, 2_000]) {
      expect(await inSlices(await challengeOf('a1b2?expires=1800000000&for=c1&', number))).toBe(number);
    }
  });

  test('gives up where there is none', async () => {
    expect(await inSlices(await challengeOf('a1b2&', 2_001))).toBeUndefined();
  });
});
