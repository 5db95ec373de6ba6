/** Both halves of a key pair, in PEM (RFC 7468). */
export interface Pair {
  publicKey: string;
  privateKey: string;
}

/** Makes a pair on P-256 in this browser: the private half never leaves it but as a file for whoever asked. */
export async function makePair(): Promise<Pair> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ]);
  return {
    publicKey: pem('PUBLIC', await crypto.subtle.exportKey('spki', pair.publicKey)),
    privateKey: pem('PRIVATE', await crypto.subtle.exportKey('pkcs8', pair.privateKey)),
  };
}

export function pem(half: 'PUBLIC' | 'PRIVATE', der: ArrayBuffer): string {
  const base64 = btoa(String.fromCharCode(...new Uint8Array(der)));
  const lines = base64.match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${half} KEY-----`, ...lines, `-----END ${half} KEY-----`, ''].join('\n');
}

/** Has the browser save a text as a file. */
export function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/x-pem-file' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** What a company's server does, in a library that many know; for the key and entrypoint at hand. */
export function signingExample(key: string, entrypoint: string): string {
  return `import { SignJWT, importPKCS8 } from 'jose';

const key = await importPKCS8(process.env.SAMTALE_PRIVATE_KEY, 'ES256');
const identity = await new SignJWT({ name: user.name, email: user.email, email_verified: true })
  .setProtectedHeader({ alg: 'ES256', kid: '${key}' })
  .setSubject(user.customerNumber)
  .setAudience('${entrypoint}')
  .setIssuedAt()
  .setExpirationTime('1h')
  .sign(key);`;
}

export const PAGE_EXAMPLE = `<script … data-identity="eyJhbGciOi…"></script>

Samtale.identify(identity); // somebody has signed in
Samtale.identify(null); // and out: the chat is left`;
