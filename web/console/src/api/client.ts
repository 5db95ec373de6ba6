import type { Problem } from '@samtale/shared';

/** A refusal of the server, or no answer at all (`code` is then `offline`). */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly detail: string,
    readonly field?: string,
  ) {
    super(code);
  }

  /** Nobody answered, or the server could not: trying again may help. */
  get passing(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

type Body = object | undefined;
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Told when the server no longer knows the session. */
let signedOut: () => void = () => {};

export function onSignedOut(listener: () => void): void {
  signedOut = listener;
}

/** One request to our own server; resolves with the body, rejects with a {@link Refusal} and nothing else. */
export async function call<T>(method: Method, path: string, body?: Body, keepalive = false): Promise<T> {
  const response = await answer(method, path, body, keepalive);
  if (response.ok) return (response.status === 204 ? undefined : await json<T>(response)) as T;
  const refusal = refusalOf(response.status, await response.json().catch(() => null));
  if (refusal.code === 'not_signed_in' && path !== '/api/console/session') signedOut();
  throw refusal;
}

async function answer(method: Method, path: string, body: Body, keepalive: boolean): Promise<Response> {
  try {
    return await fetch(path, {
      method,
      // Also when the page is left meanwhile.
      keepalive,
      credentials: 'same-origin',
      headers: { Accept: 'application/json', ...(body && { 'Content-Type': 'application/json' }) },
      body: body && JSON.stringify(body),
    });
  } catch {
    throw new Refusal('offline', 0, '');
  }
}

async function json<T>(response: Response): Promise<T> {
  try {
    return (await response.json()) as T;
  } catch {
    throw new Refusal('unknown', 502, '');
  }
}

function refusalOf(status: number, problem: Partial<Problem> | null): Refusal {
  return new Refusal(problem?.code ?? 'unknown', status, problem?.detail ?? '', problem?.field);
}

export function refusal(error: unknown): Refusal {
  return error instanceof Refusal ? error : new Refusal('unknown', 0, '');
}
