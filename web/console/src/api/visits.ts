import type { Uuid } from '@samtale/shared';
import { call } from './client.ts';

/** What is known of a visit while the person agrees, and every choice that it has made, the latest first. */
export interface Visit {
  device?: string;
  /** Degrees north and east of an area of about ten kilometres: `59.9 10.8`. */
  area?: string;
  pages: { path: string; at: string }[];
  choices: {
    purpose: string;
    /** The purpose in words. */
    name: string;
    choice: 'given' | 'refused' | 'withdrawn' | 'objected' | 'allowed';
    way: 'widget' | 'script' | 'portal' | 'link' | 'agent';
    noticeVersion: string;
    at: string;
  }[];
}

export const visitOf = (conversation: Uuid, language: string) =>
  call<Visit>('GET', `/api/console/conversations/${conversation}/visit?${new URLSearchParams({ language })}`);
