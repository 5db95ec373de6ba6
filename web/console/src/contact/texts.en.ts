import type { lookUps as nb, linked as nbLinked } from './texts.nb.ts';

/** The texts about look-ups and what may be sent in English. */
export const lookUps: typeof nb = {
  'lookups.field.name': 'Name',
  'lookups.field.email': 'E-mail',
  'lookups.field.address': 'Postal address',
  'lookups.field.mobile': 'Mobile',
  'lookups.whence': (source: string, at: string, reason: string) => `Looked up (${source}), ${at}, ${reason}`,
  'lookups.told': 'The person knows',
  'lookups.untold': 'The person does not know yet',
  'lookups.failed': 'What was looked up could not be fetched.',
  'lookups.open': 'Look up what is missing',
  'lookups.title': 'Look up what is missing',
  'lookups.lead':
    'Only name, e-mail, postal address and mobile may be looked up, and only where the person has not given them. The person is told what you found, and where.',
  'lookups.field': 'What is missing?',
  'lookups.value': 'What did you find?',
  'lookups.source': 'Where did you find it?',
  'lookups.sourceName': 'Which place?',
  'lookups.reason': 'Why is it needed?',
  'lookups.why': 'Reason',
  'lookups.why.why': 'In your words. The person gets it too if they ask for access.',
  'lookups.save': 'Save',
  'lookups.done': (due: string) =>
    `It is saved. The person is told in the privacy portal or by e-mail, by ${due} at the latest.`,

  'lookups.label': 'Look-ups',
  'lookups.desk.title': 'Look-ups that the person must be told of',
  'lookups.desk.lead':
    'When something was looked up, the person is told within a month (GDPR Article 14). The portal and the e-mail do so by themselves. Where it says that you have to, neither of them gets there.',
  'lookups.desk.none': 'Nobody waits to be told',
  'lookups.desk.none.why': 'Here stand those about whom something was looked up and who do not know yet.',
  'lookups.desk.unknown': 'Unknown name',
  'lookups.desk.byHand': 'You have to tell them',
  'lookups.desk.byMail': 'E-mail goes by itself',
  'lookups.desk.due': (day: string) => `By ${day}`,
  'lookups.desk.what': (field: string, source: string) => `${field}, ${source}`,
  'lookups.desk.how': 'Note that the person knows',
  'lookups.desk.case': 'What applies?',
  'lookups.desk.case.told': 'We have told them',
  'lookups.desk.words': 'How was the person told?',
  'lookups.desk.words.exempt': 'Why does the exemption apply?',
  'lookups.desk.note': 'Note',
  'problem.look_up_refused': 'Only name, e-mail, postal address and mobile may be looked up.',
  'problem.look_ups_off': 'The company has chosen to look nothing up about people.',
  'problem.field_known': 'This is known already. What the person has given is corrected instead.',
  'preferences.title': 'What we may send',
  'preferences.notice_news': 'E-mail about the notice',
  'preferences.sms': 'SMS',
  'preferences.survey': 'Question how it went',
  'preferences.allowed': 'May be sent',
  'preferences.refused': 'Has said no',
  'preferences.note': 'Note a no',
  'preferences.note.label': (matter: string, address: string) => `Note a no to ${matter}, ${address}`,
  'preferences.back': 'Note a yes',
  'preferences.back.label': (matter: string, address: string) => `Note a yes to ${matter}, ${address}`,
  'preferences.failed': 'What may be sent could not be fetched or stored.',
};

/** The texts about contacts that are one person, in English. */
export const linked: typeof nbLinked = {
  'linked.title': 'Has also written as',
  'linked.why':
    'The person has shown that both are theirs. Answers still go to where the conversation came from.',
  'linked.failed': 'What else the person has written as could not be fetched.',
  'linked.goes': 'Access, restriction and erasure go for all that stands here.',
  'linked.way.code': (at: string) => `Shown by a code by e-mail, ${at}`,
  'linked.way.mail': (at: string) => `Shown by the link in an e-mail, ${at}`,
  'linked.undo': 'Undo the link',
  'linked.undo.label': (known: string) => `Undo the link to ${known}`,
  'linked.undo.title': 'Undo the link?',
  'linked.undo.lead': (known: string) =>
    `${known} is not the same person to us from then on. Nothing is erased or moved. Only the person can link them again.`,
  'linked.erased': 'This is erased with it, as the person has shown that it is theirs:',
  'linked.receipt': (count: number) =>
    count === 1
      ? 'The person had also written as one more, who was erased with it.'
      : `The person had also written as ${count} more, who were erased with it.`,
  'linked.receipt.number': (number: string) => `Receipt for it: ${number}`,
};
