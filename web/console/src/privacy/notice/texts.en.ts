import type { notice as nb } from './texts.nb.ts';

/** The texts of the register and notice editor in English, with the keys of the Norwegian ones. */
export const notice: typeof nb = {
  'notice.label': 'Notice and register',
  'notice.lead':
    'What you promise those who write. The notice is made from the register and from what you choose here.',
  'notice.parts': 'Parts of the notice',
  'notice.part.draft': 'Draft',
  'notice.part.controller': 'Controller',
  'notice.part.choices': 'What is done',
  'notice.part.texts': 'Texts',
  'notice.part.versions': 'Versions',
  'notice.part.records': 'Records',
  'notice.inForce': (number: string) => `Version ${number} is in force.`,
  'notice.none': 'No version has been published. The chat opens when the first one is.',
  'notice.read': 'Read the notice',
  'notice.same': 'The draft is the same as the version in force.',
  'notice.differs': (number: string) => `The draft has changed. It becomes version ${number}.`,
  'notice.findings': (count: number) =>
    count === 1
      ? 'One thing to mend before it can be published'
      : `${count} things to mend before it can be published`,
  'notice.faultless': 'The check found no faults.',
  'notice.widens': 'This is new, or more than in the version in force:',
  'notice.difference': 'Changes from the version in force',
  'notice.difference.first': 'All of the text is new, as this is the first version.',
  'notice.added': 'added',
  'notice.removed': 'removed',
  'notice.publish': 'Publish',
  'notice.publish.why':
    'The version is signed with your name and the company’s key. It cannot be changed or deleted afterwards.',
  'notice.publish.administrator': 'An administrator publishes. You can make the draft ready.',
  'notice.publish.done': (number: string) => `Version ${number} has been published.`,
  'notice.description': (language: string) => `What has changed, in ${language}`,
  'notice.announcement': (language: string) => `What we tell those who write, in ${language}`,
  'notice.announcement.must': 'The version allows more than before, so those who write have to be told.',
  'notice.announcement.may': 'Optional. What stands here is shown in the chat.',
  'notice.required': 'Fill in the field.',
  'notice.saved': 'Saved in the draft.',
  'notice.controller.lead':
    'Stands in the notice. The name, and one way to reach you at the least, have to be filled in.',
  'notice.controller.name': 'Name of the company',
  'notice.controller.responsible': (language: string) => `The role that is responsible, in ${language}`,
  'notice.controller.responsible.why': 'For instance “its general manager”.',
  'notice.controller.organisationNumber': 'Organisation number',
  'notice.controller.address': 'Postal address',
  'notice.controller.email': 'E-mail',
  'notice.controller.phone': 'Phone',
  'notice.choices.lead':
    'The register says what the software can do. Here you can do less: switch off a purpose, not ask for something, or keep things for a shorter time.',
  'notice.purposes': 'Purposes',
  'notice.purpose.always': 'Always on: the service does not work without.',
  'notice.purpose.planned':
    'Not in the software yet. If you switch it off, it is not switched on later either.',
  'notice.items': 'What you ask for',
  'notice.periods': 'How long',
  'notice.periods.why': 'In days. Leave the field empty to use the register’s time.',
  'notice.period.register': (days: string, event: string) => `The register: ${days} days ${event}`,
  'notice.period.wrong': (days: string) => `Write a number that is less than ${days}.`,
  'notice.texts.lead':
    'The text comes from the register. Below each part you can add words of your own, in both languages.',
  'notice.addition': (language: string) => `Your own words, in ${language}`,
  'notice.addition.add': 'Add words of your own',
  'notice.versions.empty': 'No version has been published yet.',
  'notice.version.signed': (name: string) => `Signed by ${name}`,
  'notice.version.compare': (number: string) => `Compare with ${number}`,
  'notice.version.announced': 'Told:',
  'notice.records.lead':
    'Datatilsynet may ask for these (GDPR Article 30). They are made from the register and your choices.',
  'notice.record.controller': 'The controller’s record (Article 30(1))',
  'notice.record.processor': 'The processor’s record (Article 30(2))',
  'notice.record.html': 'Page (HTML)',
  'notice.record.csv': 'Sheet (CSV)',
  'notice.record.jsonld': 'Machine-readable (JSON-LD, DPV 2)',
  'problem.notice_faulty': 'The notice has faults. Mend what stands beside each part.',
  'problem.announcement_missing': 'Say what you tell those who write: the version allows more than before.',
  'problem.notice_missing': 'The notice has not been published yet.',
};
