import { type FieldName, newToken, type Uuid, type VisitorConversation } from '@samtale/shared';
import { ask, Refusal } from './api.ts';

/** What comes of it that somebody is signed in on the company's page. */
export interface Settled {
  /** The token to go on with; null: nothing has been said yet. */
  token: string | null;
  /** The claim that is at fault where the server does not believe it. */
  refused: string | null;
}

/**
 * Tells the server who is signed in: what another began in this browser is left, and what they have begun in another is
 * gone on with. Rejects when there was no answer.
 */
export async function settle(entrypoint: Uuid, token: string | null, identity: string): Promise<Settled> {
  try {
    if (token && (await isTheirs(token, identity))) return { token, refused: null };
    const fresh = newToken(entrypoint);
    await ask(`entrypoints/${entrypoint}/resumption`, fresh, { identity });
    return { token: fresh, refused: null };
  } catch (cause) {
    if (!(cause instanceof Refusal) || cause.code === 'network') throw cause;
    if (cause.code === 'identity_refused') return { token, refused: cause.field ?? 'identity' };
    return { token: null, refused: null };
  }
}

async function isTheirs(token: string, identity: string): Promise<boolean> {
  try {
    const { id } = await ask<VisitorConversation>('conversation', token);
    await ask(`conversations/${id}/identity`, token, { identity });
    return true;
  } catch (cause) {
    // It has ended and gone, or was somebody else's.
    if (cause instanceof Refusal && ['identity_other', 'token_unknown', 'not_found'].includes(cause.code))
      return false;
    throw cause;
  }
}

/** The fields that the token answers: they are not asked for. It is read only, and believed by nobody here. */
export function answered(identity: string): FieldName[] {
  const claims: Record<FieldName, string> = { name: 'name', email: 'email', phone: 'phone_number' };
  try {
    const payload = identity.split('.')[1] ?? '';
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
      char.charCodeAt(0),
    );
    const said = JSON.parse(new TextDecoder().decode(bytes));
    return (Object.keys(claims) as FieldName[]).filter((field) => typeof said[claims[field]] === 'string');
  } catch {
    return [];
  }
}
