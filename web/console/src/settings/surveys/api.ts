import type { Uuid } from '@samtale/shared';
import { call } from '../../api/client.ts';

/** Where people come in, and whether they are asked afterwards how it went. */
export interface SurveyPlaces {
  places: { id: Uuid; name: string; way: string; asked: boolean }[];
  /** Whether mail can be sent at all. */
  mail: boolean;
  /** Whether the company asks at all, by what it has chosen for its privacy notice. */
  purpose: boolean;
  /** Whether the privacy notice in force says that people are asked. */
  told: boolean;
}

const PATH = '/api/console/surveys';

export const surveyPlaces = () => call<SurveyPlaces>('GET', PATH);
export const askAt = (entrypoints: readonly Uuid[]) => call<SurveyPlaces>('PUT', PATH, { entrypoints });
