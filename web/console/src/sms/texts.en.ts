import type { SameKeys } from '@samtale/shared';
import type { sms as nb } from './texts.nb.ts';

/** Texts of conversations by SMS, in English. */
export const sms: SameKeys<typeof nb> = {
  'sms.count': (count: number, left: number) =>
    `${count} SMS, ${left} ${left === 1 ? 'character' : 'characters'} left`,
  'sms.count.only': (count: number) => `${count} SMS.`,
  'sms.tooLong': (count: number, most: number) => `${count} SMS is too long. You can send ${most} at a time.`,
  'sms.unicode': (character: string, room: number) =>
    `The character ${character} makes each SMS hold ${room} characters, not 160.`,
  'sms.noFiles': 'Files cannot be sent by SMS. Write a link instead.',
  'sms.stopped': 'Has sent STOP: answers cannot be sent from here.',
  'sms.stopped.why': 'If the person sends START, you can answer again. You can write notes as before.',
};
