import type { archive as nb } from './texts.nb.ts';

/** The texts about what a law demands to be kept, in English. */
export const archive: typeof nb = {
  'archive.title': 'Archive',
  'archive.lead':
    'Single messages that a law demands to be kept. They lie under keys of their own, also after the person has been erased, and go on their date.',
  'archive.empty': 'The archive is empty',
  'archive.empty.why': 'Beside a message in a conversation you can keep it as accounting documentation.',
  'archive.until': (date: string) => `Until the end of ${date}`,
  'archive.erased': 'the person has been erased',
  'archive.all': 'The whole archive',
  'archive.gone': 'It is not in the archive any more.',
  'archive.law': 'Law',
  'archive.year': 'Financial year',
  'archive.kept': 'Kept until the end of',
  'archive.said': 'Written',
  'archive.by': 'Written by',
  'archive.author.visitor': 'the person',
  'archive.author.agent': 'the company',
  'archive.keptBy': 'Kept by',
  'archive.reason': 'Why',
  'archive.text': 'The message',
  'archive.noted': 'Each look is noted in the audit trail.',
  'archive.keep': 'Keep as accounting documentation',
  'archive.keep.title': 'Keep as accounting documentation?',
  'archive.keep.lead': (limit: number) =>
    `The message is kept until the date that the law sets, even if the person erases the conversation. Only what the law demands: at most ${limit} messages of a conversation.`,
  'archive.keep.ground': 'What the law demands',
  'archive.keep.kind': 'Kind of documentation',
  'archive.keep.year': 'Financial year',
  'archive.keep.year.why': 'The calendar year that what is in the accounts belongs to.',
  'archive.keep.reason': 'Why this message is documentation',
  'archive.keep.reason.why':
    'For instance that the invoice refers to it. Write no more of the person than you need.',
  'archive.keep.do': 'Keep it',
  'archive.keep.done': (date: string, law: string) => `Kept until the end of ${date}, under ${law}.`,
  'archive.keep.open': 'Open in the archive',
  'archive.left': 'This stays because the law demands it:',
  'archive.left.was': 'This has been kept because the law demands it:',
  'archive.left.line': (entries: number, date: string, law: string) =>
    `${entries === 1 ? '1 message' : `${entries} messages`} until the end of ${date}, under ${law}`,
  'archive.left.failed': 'We could not see whether anything stays by law. The receipt says so.',
  'problem.already_archived': 'This message is kept already.',
  'problem.archive_full':
    'No more messages of this conversation can be kept. The law asks for no whole conversations.',
};
