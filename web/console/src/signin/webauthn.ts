import type { Asked, Wished } from './api.ts';

/** The browser's part of passkeys (WebAuthn level 3): what the server asks, and the answer as JSON. */

/** The person turned away from the browser's own question, or took too long. */
export class Declined extends Error {}

export const works = (): boolean => typeof PublicKeyCredential !== 'undefined' && !!navigator.credentials;

export function bytes(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (each) => each.charCodeAt(0));
}

export function text(buffer: ArrayBuffer | null): string {
  const plain = String.fromCharCode(...new Uint8Array(buffer ?? new ArrayBuffer(0)));
  return btoa(plain).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Has a device make a passkey. */
export async function make({ challenge, wish }: Wished): Promise<string> {
  const made = await asked(() =>
    navigator.credentials.create({
      publicKey: {
        challenge: bytes(challenge),
        rp: { id: wish.rpId, name: 'Samtale' },
        user: { id: bytes(wish.userHandle), name: wish.userName, displayName: wish.userName },
        pubKeyCredParams: wish.algorithms.map((alg) => ({ type: 'public-key', alg })),
        excludeCredentials: wish.exclude.map((id) => ({ type: 'public-key', id: bytes(id) })),
        authenticatorSelection: {
          residentKey: 'required',
          requireResidentKey: true,
          userVerification: 'required',
        },
        attestation: 'none',
      },
    }),
  );
  const response = made.response as AuthenticatorAttestationResponse;
  return json(made, {
    clientDataJSON: text(response.clientDataJSON),
    attestationObject: text(response.attestationObject),
    transports: response.getTransports?.() ?? [],
  });
}

/** Has a device show a passkey, whosever it is. */
export async function show({ challenge, rpId }: Asked): Promise<string> {
  const shown = await asked(() =>
    navigator.credentials.get({
      publicKey: { challenge: bytes(challenge), rpId, userVerification: 'required' },
    }),
  );
  const response = shown.response as AuthenticatorAssertionResponse;
  return json(shown, {
    clientDataJSON: text(response.clientDataJSON),
    authenticatorData: text(response.authenticatorData),
    signature: text(response.signature),
    userHandle: text(response.userHandle),
  });
}

async function asked(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  try {
    const credential = await ask();
    if (credential) return credential as PublicKeyCredential;
  } catch {
    // Browsers tell of every cause alike, so that a page learns nothing of what devices there are.
  }
  throw new Declined();
}

function json(credential: PublicKeyCredential, response: object): string {
  return JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    clientExtensionResults: {},
    response,
  });
}
