import { expect, test } from 'vitest';
import { makePair, signingExample } from './pair.ts';

function der(pem: string): ArrayBuffer {
  const bytes = Uint8Array.from(atob(pem.replace(/-----[^-]+-----|\n/g, '')), (char) => char.charCodeAt(0));
  return bytes.buffer;
}

test('a pair is made whose halves belong together', async () => {
  const pair = await makePair();
  expect(pair.publicKey).toMatch(/^-----BEGIN PUBLIC KEY-----\n[\w+/=\n]+\n-----END PUBLIC KEY-----\n$/);
  const kind = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const secret = await crypto.subtle.importKey('pkcs8', der(pair.privateKey), kind, false, ['sign']);
  const known = await crypto.subtle.importKey('spki', der(pair.publicKey), kind, false, ['verify']);
  const text = new TextEncoder().encode('hvem det er');
  const signature = await crypto.subtle.sign(kind, secret, text);
  expect(await crypto.subtle.verify(kind, known, signature, text)).toBe(true);
});

test('the example names the key and the entrypoint', () => {
  expect(signingExample('nøkkelen', 'inngangen')).toMatch(/kid: 'nøkkelen'[\s\S]+setAudience\('inngangen'\)/);
});
