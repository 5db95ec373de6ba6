import { describe, expect, it } from 'vitest';
import { bytes, text } from './webauthn.ts';

describe('base64url', () => {
  it('carries any bytes there and back', () => {
    const all = Uint8Array.from({ length: 256 }, (_, at) => at);
    expect(bytes(text(all.buffer))).toEqual(all);
    expect(text(Uint8Array.from([251, 255, 190]).buffer)).toBe('-_--');
    expect(text(null)).toBe('');
  });
});
