/** Texts of conversations by SMS, in bokmål. */
export const sms = {
  'sms.count': (count: number, left: number) => `${count} SMS, ${left} tegn igjen`,
  'sms.count.only': (count: number) => `${count} SMS.`,
  'sms.tooLong': (count: number, most: number) =>
    `${count} SMS er for langt. Du kan sende ${most} om gangen.`,
  'sms.unicode': (character: string, room: number) =>
    `Tegnet ${character} gjør at hver SMS rommer ${room} tegn, ikke 160.`,
  'sms.noFiles': 'Filer kan ikke sendes på SMS. Skriv inn en lenke i stedet.',
  'sms.stopped': 'Har sendt STOP: svar herfra går ikke.',
  'sms.stopped.why': 'Sender personen START, kan du svare igjen. Notater kan du skrive som før.',
};
