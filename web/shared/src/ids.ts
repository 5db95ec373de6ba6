import type { Uuid } from './protocol.ts';

/**
 * A new UUID, version 7: sorted by time, which keeps the server's indexes short of random writes.
 * Not by `crypto.randomUUID`, which is missing on pages without TLS.
 */
export function newId(now = Date.now()): Uuid {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(now / 2 ** (40 - 8 * i)) % 256;
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/**
 * A visitor's new token: `1.`, the entrypoint's id and 32 random bytes, both in base64url; 68 characters.
 * The client makes it, so that starting a conversation can be tried again without starting two.
 */
export function newToken(entrypoint: Uuid): string {
  const id = Uint8Array.from(entrypoint.replace(/-/g, '').match(/../g) ?? [], (hex) => parseInt(hex, 16));
  return `1.${base64url(id)}.${base64url(crypto.getRandomValues(new Uint8Array(32)))}`;
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '');
}
