import { refusal } from '../api/client.ts';
import { t } from '../text.svelte.ts';
import * as api from './api.ts';
import { proving } from './proof.svelte.ts';
import { Declined, make } from './webauthn.ts';

export type PasskeyFailure =
  | 'signin.passkeys.declined'
  | 'signin.passkeys.refused'
  | 'signin.passkeys.many'
  | 'signIn.failed';

/** Adds a passkey of this device: the recovery codes if it is the first factor, or why it was not added. */
export async function addPasskeyHere(name: string): Promise<string[] | PasskeyFailure> {
  try {
    const wished = await proving.through(api.wishPasskey);
    const credential = await make(wished);
    return (await api.addPasskey(name.trim() || t('signin.passkeys.passkey'), credential)).recoveryCodes;
  } catch (error) {
    if (error instanceof Declined) return 'signin.passkeys.declined';
    const { code, passing } = refusal(error);
    if (code === 'proof_needed') return 'signin.passkeys.declined';
    if (code === 'conflict') return 'signin.passkeys.many';
    return passing ? 'signIn.failed' : 'signin.passkeys.refused';
  }
}
