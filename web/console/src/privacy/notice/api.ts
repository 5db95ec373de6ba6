import { call } from '../../api/client.ts';

/** The requests of the register and notice editor. */

const NOTICE = '/api/console/privacy/notice';

export interface Words {
  nb: string;
  en: string;
}

export interface Controller {
  name?: string;
  responsible?: Words;
  organisationNumber?: string;
  address?: string;
  email?: string;
  phone?: string;
}

export interface Finding {
  rule: string;
  place: string;
  clause: string;
  message: Words;
}

export interface PeriodChoice {
  rule: string;
  category: Words;
  purpose: Words;
  event: Words;
  hours: number;
  chosen?: number;
}

export interface Clause {
  id: string;
  heading: Words;
  text?: Words;
  addition?: Words;
}

export interface Version {
  number: string;
  publishedAt: string;
  description: Words;
  announcement?: Words;
  signedBy: string;
  hash: string;
  widenings: Words[];
  /** How far telling people by e-mail has come. */
  byMail?: MailProgress;
}

/** How many have been told by e-mail; `ended` when nobody is left. */
export interface MailProgress {
  started: string;
  ended?: string;
  sent: number;
  waiting: number;
  stopped: number;
  needless: number;
  unreached: number;
}

/** All that the editor shows. */
export interface Editor {
  path: string;
  mayPublish: boolean;
  mayMail: boolean;
  controller: Controller;
  purposes: { id: string; name: Words; basis: Words; planned: boolean; optional: boolean; off: boolean }[];
  items: { id: string; name: Words; leftOut: boolean }[];
  periods: PeriodChoice[];
  clauses: Clause[];
  draft: { mark: string; number: string; differs: boolean; findings: Finding[]; widenings: Words[] };
  versions: Version[];
}

export interface Choices {
  purposesOff: string[];
  itemsLeftOut: string[];
  shorter: Record<string, number>;
  additions: Record<string, Words>;
}

export interface Run {
  change: 'KEPT' | 'REMOVED' | 'ADDED';
  text: string;
}

export interface Difference {
  sections: { id: string; lines: { tag: string; runs: Run[] }[] }[];
}

export const editor = () => call<Editor>('GET', NOTICE);
export const keepController = (controller: Controller) =>
  call<Editor>('PUT', `${NOTICE}/controller`, controller);
export const narrow = (choices: Choices) => call<Editor>('PUT', `${NOTICE}/choices`, choices);
export const difference = (language: string) =>
  call<Difference>('GET', `${NOTICE}/difference?${new URLSearchParams({ language })}`);
export const publish = (mark: string, description: Words, announcement: Words | undefined, byMail: boolean) =>
  call<Editor>('POST', `${NOTICE}/versions`, {
    mark,
    description,
    ...(announcement && { announcement }),
    byMail,
  });

/** Where a record of processing (GDPR Art. 30) is downloaded from. */
export const recordOf = (record: 'controller' | 'processor', form: string, language: string) =>
  `/api/console/privacy/records/${record}/${form}?${new URLSearchParams({ language })}`;

/** What the account has chosen, as it is sent back when one thing of it changes. */
export function choicesOf(from: Editor): Choices {
  return {
    purposesOff: from.purposes.filter((each) => each.off).map((each) => each.id),
    itemsLeftOut: from.items.filter((each) => each.leftOut).map((each) => each.id),
    shorter: Object.fromEntries(
      from.periods.flatMap((each) => (each.chosen === undefined ? [] : [[each.rule, each.chosen]])),
    ),
    additions: Object.fromEntries(
      from.clauses.flatMap((each) => (each.addition ? [[each.id, each.addition]] : [])),
    ),
  };
}

/** A text of the register as the notice will show it: with the controller's details filled in, and links as their words. */
export function shown(text: string, from: Controller, language: 'nb' | 'en'): string {
  return text
    .replaceAll('{controller.name}', from.name ?? '…')
    .replaceAll('{controller.responsible}', from.responsible?.[language] ?? '…')
    .replaceAll(/\[([^\]]+)]\([^)]*\)/g, '$1');
}

/** Findings that stand beside a part of the editor; those of no part stand at its top. */
export function findingsAt(from: Editor, ...clauses: string[]): Finding[] {
  return from.draft.findings.filter((each) => clauses.includes(each.clause));
}
