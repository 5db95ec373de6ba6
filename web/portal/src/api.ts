import type { Language } from '@samtale/shared';

/** A refusal of the server, or no answer at all (`code` is then `offline`). */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly field?: string,
  ) {
    super(code);
  }
}

export interface Door {
  account: string;
  company: string;
  /** Whether codes can be sent by e-mail here. */
  email: boolean;
}

export interface Visit {
  account: string;
  company: string;
  way: 'CHAT' | 'EMAIL';
  contacts: number;
}

export interface KeptItem {
  id: string;
  name: string;
  values: string[];
  /** How many there are; the first of them are in `values`. */
  total: number;
}

export interface KeptCategory {
  id: string;
  name: string;
  purposes: { name: string; basis: string; kept: string }[];
  sources: string[];
  items: KeptItem[];
}

/** A message that a law demands to be kept, also after an erasure. */
export interface KeptByLaw {
  kind: string;
  law: string;
  /** The last day: 2031-12-31. */
  until: string;
  saidAt: string;
  name?: string;
  text: string;
}

export interface Kept {
  made: string;
  notice: string;
  categories: KeptCategory[];
  archived: KeptByLaw[];
}

export interface Line {
  by: 'visitor' | 'agent' | 'note' | 'system';
  name?: string;
  kind: string;
  text?: string;
  at: string;
  files?: { id: string; name: string; type: string; size: number }[];
}

export interface Dialogue {
  startedAt: string;
  state: string;
  notice: string;
  lines: Line[];
}

export interface ErasureReceipts {
  company: string;
  erasedAt: string;
  conversations: number;
  receipts: {
    id: string;
    position: number;
    conversations: number;
    erasedAt: string;
    /** From then on no copy brings it back. */
    unrecoverableFrom?: string;
    /** What a law demands to be kept all the same. */
    kept: { law: string; until: string; entries: number }[];
    /** Who has had the data, and is told to erase it too. */
    recipients?: { name: string; answeredAt?: string }[];
  }[];
}

export interface PurposeChoice {
  purpose: string;
  /** Nothing is done without a yes, or until a no. */
  sort: 'consent' | 'objection';
  name: string;
  text: string;
  age?: string;
  hash: string;
  allowed: boolean;
  since?: string;
}

/** Whether something may be sent to an address of one's own. */
export interface Preference {
  matter: 'sms' | 'notice_news' | 'survey';
  kind: 'email' | 'phone';
  address: string;
  allowed: boolean;
}

/** What else one has written as. */
export interface OwnLink {
  id: string;
  /** Name and addresses. */
  known: string[];
  way: 'code' | 'mail';
  at: string;
}

export interface OwnLinks {
  /** Whether one can show here that more is one's own. */
  offered: boolean;
  links: OwnLink[];
}

export interface Shared {
  recipient: string;
  region: string;
  purpose: string;
  categories: string[];
  at: string;
}

/** Something that was found elsewhere, in words. */
export interface LookedUp {
  id: string;
  field: string;
  value: string;
  source: string;
  reason: string;
  at: string;
  toldAt?: string;
}

export interface Correctable {
  table: string;
  column: string;
  /** Of the value that is replaced; where there is none, what one says is kept beside it. */
  row?: string;
  means: string;
  value?: string;
  /** Mended where it comes from, and not here: it is only shown. */
  elsewhere: boolean;
}

export type Masked = 'national-id' | 'payment-card';

export const GROUNDS = ['accuracy', 'unlawful', 'claims', 'objection'] as const;
export type Ground = (typeof GROUNDS)[number];

export interface Restriction {
  ground: Ground;
  beganAt: string;
  /** When it ends, as the person has been told. */
  endsAt?: string;
}

export interface OwnRequest {
  id: string;
  kind: string;
  state: 'received' | 'identity-doubted' | 'in-work' | 'answered' | 'refused' | 'closed';
  received: string;
  /** The last day for an answer: 2026-12-22. */
  dueOn: string;
  text?: string;
  steps: { step: string; told?: string; at: string }[];
}

/** A version of the notice; `shown` tells when those of one's conversations began in which it was shown. */
export interface NoticeVersion {
  number: string;
  date: string;
  description: string;
  announcement?: string;
  signer: string;
  url: string;
  shown: string[];
}

/** What one version changed, by words, in sections of the notice. */
export interface ChangedSection {
  id: string;
  lines: { tag: string; runs: { change: 'KEPT' | 'ADDED' | 'REMOVED'; text: string }[] }[];
}

export const DOWNLOADS = ['pdf', 'html', 'json', 'csv'] as const;

/** What the portal asks of the server. The session is a cookie that no script reads. */
export const api = {
  door: (account: string | null) => ask<Door>('GET', `door${account ? `?account=${account}` : ''}`),
  code: (account: string, email: string, language: Language) =>
    ask<{ attempt: string; minutes: number }>('POST', 'codes', { account, email, language }),
  enter: (how: { handoff: string } | { account: string; attempt: string; email: string; code: string }) =>
    ask<Visit>('POST', 'session', how),
  session: () => ask<Visit>('GET', 'session'),
  leave: () => ask<void>('DELETE', 'session'),
  data: (language: Language) => ask<Kept>('GET', `data?language=${language}`),
  dialogues: () => ask<Dialogue[]>('GET', 'dialogues'),
  choices: (language: Language) => ask<PurposeChoice[]>('GET', `choices?language=${language}`),
  choose: (answer: { id: string; purpose: string; yes: boolean; hash: string; language: Language }) =>
    ask<PurposeChoice[]>('POST', 'choices', answer),
  preferences: () => ask<Preference[]>('GET', 'preferences'),
  prefer: (wanted: Preference) => ask<Preference[]>('PUT', 'preferences', wanted),
  links: () => ask<OwnLinks>('GET', 'links'),
  ownCode: (email: string, language: Language) =>
    ask<{ attempt: string; minutes: number }>('POST', 'links/codes', { email, language }),
  ownAddress: (proof: { attempt: string; email: string; code: string }) =>
    ask<{ outcome: 'LINKED' | 'ALREADY' | 'UNKNOWN'; now: OwnLinks }>('POST', 'links', proof),
  unlink: (link: string) => ask<OwnLinks>('DELETE', `links/${link}`),
  sharing: (language: Language) => ask<Shared[]>('GET', `sharing?language=${language}`),
  lookUps: (language: Language) => ask<LookedUp[]>('GET', `look-ups?language=${language}`),
  shown: (ids: string[]) => ask<void>('POST', 'look-ups/shown', { ids }),
  correctable: (language: Language) => ask<Correctable[]>('GET', `corrections?language=${language}`),
  correct: (correction: { id: string; table: string; column: string; row?: string; text: string }) =>
    ask<{ result: 'replaced' | 'supplemented'; masked?: Masked[] }>('POST', 'corrections', correction),
  restriction: () => ask<{ restriction: Restriction | null }>('GET', 'restriction'),
  restrict: (ground: Ground) => ask<{ restriction: Restriction | null }>('POST', 'restriction', { ground }),
  lift: () => ask<{ restriction: Restriction | null }>('DELETE', 'restriction'),
  requests: () => ask<OwnRequest[]>('GET', 'requests'),
  request: (asked: { id: string; kind: 'question' | 'objection'; text: string; language: Language }) =>
    ask<OwnRequest[]>('POST', 'requests', asked),
  notices: (language: Language) => ask<NoticeVersion[]>('GET', `notices?language=${language}`),
  changes: (number: string, language: Language) =>
    ask<ChangedSection[]>('GET', `notices/${number}/changes?language=${language}`),
  erase: (id: string) => ask<ErasureReceipts>('POST', 'erasure', { id }),
};

export function download(form: (typeof DOWNLOADS)[number], language: Language): string {
  return `/api/portal/download/${form}?language=${language}`;
}

export async function ask<T>(method: string, path: string, body?: object): Promise<T> {
  const response = await fetch(`/api/portal/${path}`, {
    method,
    credentials: 'same-origin',
    cache: 'no-store',
    headers: { Accept: 'application/json', ...(body && { 'Content-Type': 'application/json' }) },
    body: body && JSON.stringify(body),
  }).catch(() => {
    throw new Refusal('offline', 0);
  });
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T;
  const problem = await response.json().catch(() => ({}));
  throw new Refusal(problem.code ?? 'unknown', response.status, problem.field);
}
