import type { SameKeys } from '@samtale/shared';
import type { outgoing as nb } from './texts.nb.ts';

/** Texts of messages on their way out by mail and SMS, in English. */
export const outgoing: SameKeys<typeof nb> = {
  'outgoing.byMail': 'E-mail:',
  'outgoing.waiting': 'Will be sent shortly',
  'outgoing.leaving': 'Sending …',
  'outgoing.left': 'Sent',
  'outgoing.delivered': 'Delivered',
  'outgoing.failed': 'Not delivered.',
  'outgoing.failed.why': (why: string) => `Not delivered: ${why}`,
  'outgoing.later': (why: string) => `Trying again: ${why}`,
  'outgoing.uncertain': 'We do not know whether it arrived.',
  'outgoing.withdrawn': 'Taken back, not sent',
  'outgoing.takeBack': 'Undo',
  'outgoing.again': 'Send again',
  'outgoing.refused': 'That did not work. It may be on its way already.',
  'outgoing.problem.unreachable': 'the server does not answer.',
  'outgoing.problem.tls': 'the line cannot be made secure.',
  'outgoing.problem.sign_in': 'the server does not accept our sign-in.',
  'outgoing.problem.address': 'the address or the number does not exist.',
  'outgoing.problem.content': 'the content or a file was refused.',
  'outgoing.problem.too_large': 'it is too large.',
  'outgoing.problem.throttled': 'too much was sent in a short time.',
  'outgoing.problem.stopped': 'the person has sent STOP.',
  'outgoing.problem.not_set_up': 'the channel is not set up.',
  'outgoing.problem.too_late': 'it was tried for a day.',
  'outgoing.problem.full': 'the mailbox is full.',
  'outgoing.problem.policy': "the recipient's server refuses it by its rules.",
  'outgoing.problem.refused': 'it was refused without a reason.',
};
