import {
  type Entrypoint,
  type FieldName,
  newId,
  newToken,
  type StartConversation,
  type StartedConversation,
  type VisitorChoice,
  type WorkChallenge,
  type WorkSolution,
} from '@samtale/shared';
import { api, Refusal } from './api.ts';

export interface Started {
  token: string;
  conversation: StartedConversation;
  /** What was sent as the first message. */
  first: { id: string; text: string };
}

/**
 * Starts a conversation once, however often it takes: when no answer came, the same ids, token and words are sent
 * again, so that the server knows it for the same start.
 */
export class Starting {
  #attempt: { token: string; body: StartConversation } | null = null;

  async start(
    entrypoint: Entrypoint,
    fields: Partial<Record<FieldName, string>>,
    text: string,
    choices: VisitorChoice[],
    identity: string | null,
    /** Solves what the server wants solved first. */
    prove: (challenge: WorkChallenge) => Promise<WorkSolution>,
  ): Promise<Started> {
    this.#attempt ??= {
      token: newToken(entrypoint.id),
      body: {
        conversationId: newId(),
        language: entrypoint.language,
        noticeVersion: entrypoint.notice.version,
        fields,
        message: { id: newId(), text },
        choices,
        later: entrypoint.availability === 'offline',
        identity: identity ?? undefined,
      },
    };
    const { token, body } = this.#attempt;
    for (let tries = 0; ; tries++) {
      try {
        const conversation = await api.start(entrypoint.id, token, body);
        this.#attempt = null;
        return { token, conversation, first: body.message };
      } catch (cause) {
        if (!(cause instanceof Refusal) || cause.code === 'network') throw cause;
        if (!cause.challenge || tries > 2) {
          this.#attempt = null;
          throw cause;
        }
        body.proof = await prove(cause.challenge);
      }
    }
  }
}
