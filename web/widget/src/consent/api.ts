import type { Choices, Prompts, VisitorChoice } from '@samtale/shared';
import { ask } from '../api.ts';

/** What only those ask who are asked for consent; apart, so that the others do not carry it. */
export const api = {
  prompts: (id: string, language: string) => ask<Prompts>(`entrypoints/${id}/choices?language=${language}`),

  choices: (conversation: string, token: string) =>
    ask<{ choices: Choices }>(`conversations/${conversation}/choices`, token),

  choose: (conversation: string, token: string, choice: VisitorChoice) =>
    ask<{ choices: Choices }>(`conversations/${conversation}/choices`, token, choice),

  page: (conversation: string, token: string, page: { id: string; path: string }) =>
    ask<undefined>(`conversations/${conversation}/pages`, token, page),

  position: (conversation: string, token: string, place: { latitude: number; longitude: number }) =>
    ask<undefined>(`conversations/${conversation}/position`, token, place),
};
