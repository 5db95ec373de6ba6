import type {
  Entrypoint,
  Message,
  MessagePage,
  Problem,
  StartConversation,
  StartedConversation,
  VisitorConversation,
  WorkChallenge,
} from '@samtale/shared';

/** A refusal by the server, or `network` when there was no answer. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly field?: string,
    readonly challenge?: WorkChallenge,
  ) {
    super(code);
  }
}

/** The HTTP side of the widget. No cookie is sent or read; the token says who asks. */
export const api = {
  entrypoint: (id: string, language: string) =>
    ask<Entrypoint>(`entrypoints/${id}?language=${encodeURIComponent(language)}`),

  start: (entrypoint: string, token: string, body: StartConversation) =>
    ask<StartedConversation>(`entrypoints/${entrypoint}/conversations`, token, body),

  messages: (conversation: string, token: string, after: number) =>
    ask<MessagePage>(`conversations/${conversation}/messages?after=${after}&limit=100`, token),

  /** On leaving the page: goes out though nobody is left to take the answer. */
  leave: (conversation: string, token: string, message: { id: string; text: string }) =>
    ask<Message>(`conversations/${conversation}/messages`, token, message, true),

  handoff: (token: string) => ask<{ account: string; code: string }>('handoff', token, {}),

  leaveWaiting: (conversation: string, token: string) =>
    ask<VisitorConversation>(`conversations/${conversation}/leave`, token, {}),

  end: (conversation: string, token: string) =>
    ask<VisitorConversation>(`conversations/${conversation}/end`, token, {}),
};

export const POLL_URL = '/api/widget/frames';

export function socketUrl(): string {
  return `${location.origin.replace(/^http/, 'ws')}/api/widget/socket`;
}

/** One request; resolves with the body, rejects with a {@link Refusal}. */
export async function ask<T>(path: string, token?: string, body?: unknown, keepalive?: boolean): Promise<T> {
  const headers: Record<string, string> = {};
  if (token) headers['Samtale-Token'] = token;
  if (body) headers['Content-Type'] = 'application/json';
  const response = await fetch(`/api/widget/${path}`, {
    method: body ? 'POST' : 'GET',
    headers,
    body: body ? JSON.stringify(body) : undefined,
    credentials: 'omit',
    cache: 'no-store',
    keepalive,
  }).catch(() => {
    throw new Refusal('network');
  });
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T;
  const problem: Partial<Problem> = await response.json().catch(() => ({}));
  throw new Refusal(problem.code ?? 'network', problem.field, problem.challenge);
}
