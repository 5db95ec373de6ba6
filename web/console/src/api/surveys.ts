import type { Uuid } from '@samtale/shared';
import { call } from './client.ts';

export type SurveyRating = 'very_poor' | 'poor' | 'fair' | 'good' | 'very_good';

/** What the person was asked about a conversation, and answered; without `asked`, nobody was. */
export interface SurveyAnswer {
  asked?: string;
  rating?: SurveyRating;
  comment?: string;
  answered?: string;
}

export const surveyOf = (conversation: Uuid) =>
  call<SurveyAnswer>('GET', `/api/console/conversations/${conversation}/survey`);
