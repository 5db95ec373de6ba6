import type { AttachmentLink, Instant, Uuid } from '@samtale/shared';
import { call } from '../api/client.ts';

export interface Party {
  name: string | null;
  address: string;
}

export const VERDICTS = ['pass', 'fail', 'softfail', 'neutral', 'error', 'none', 'unknown'] as const;
export type Verdict = (typeof VERDICTS)[number];
export type SenderStanding = 'confirmed' | 'suspect' | 'unconfirmed' | 'unknown';

/** The mail behind a message. */
export interface Mail {
  messageId: Uuid;
  subject: string;
  from: Party[];
  to: Party[];
  cc: Party[];
  date: Instant | null;
  sender: { standing: SenderStanding; spf: Verdict; dkim: Verdict; dmarc: Verdict };
  automatic: boolean;
  outOfOffice: boolean;
  list: boolean;
  protections: string[];
  faults: string[];
  invitations: Invitation[];
  passages: Passage[];
  /** Whether it can be shown as it looks. */
  page: boolean;
  /** Pictures that lie elsewhere. */
  pictures: number;
  inlinePictures: { number: number; attachmentId: Uuid }[];
  trackers: number;
}

export interface Passage {
  kind: 'own' | 'quote' | 'signature';
  text: string;
}

export interface Invitation {
  method: string;
  summary: string | null;
  start: string | null;
  end: string | null;
  location: string | null;
}

const of = (conversation: Uuid) => `/api/console/conversations/${conversation}`;

/** The mails among the newest messages below a seq; `from` is the lowest seq that was looked at. */
export const mails = (conversation: Uuid, before?: number) =>
  call<{ from: number; mails: Mail[] }>(
    'GET',
    `${of(conversation)}/mails${before === undefined ? '' : `?before=${before}`}`,
  );

export const pagePath = (conversation: Uuid, message: Uuid) => `${of(conversation)}/mails/${message}/page`;

/** A picture that lies elsewhere, by our own server; null if it is not to be had. */
export const remotePicture = (conversation: Uuid, message: Uuid, number: number) =>
  picture(`${of(conversation)}/mails/${message}/pictures/${number}`);

/** A picture that came with the mail; null if it is gone. */
export async function inlinePicture(conversation: Uuid, attachment: Uuid): Promise<Blob | null> {
  try {
    const { url } = await call<AttachmentLink>('GET', `${of(conversation)}/attachments/${attachment}/link`);
    return await picture(url);
  } catch {
    return null;
  }
}

async function picture(path: string): Promise<Blob | null> {
  try {
    const answer = await fetch(path, { credentials: 'same-origin' });
    return answer.status === 200 ? await answer.blob() : null;
  } catch {
    return null;
  }
}
