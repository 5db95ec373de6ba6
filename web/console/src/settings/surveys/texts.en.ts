import type { surveys as nb } from './texts.nb.ts';

/** The texts about asking how it went in English. */
export const surveys: typeof nb = {
  'settings.surveys': 'How did it go?',
  'surveys.title': 'How did it go?',
  'surveys.lead':
    'Whoever has talked with you can get one e-mail with one question when one of you has ended the conversation. It goes some time later, to a confirmed address only, once in 30 days at the most, and never to those who have said no.',
  'surveys.where': 'Ask those who came in here',
  'surveys.none': 'Nowhere to ask yet',
  'surveys.none.why': 'When you have an entrypoint, a mailbox or a number, it stands here.',
  'surveys.noMail': 'No mail server is set up that can send. So nobody is asked.',
  'surveys.off': 'You have switched this purpose off in the privacy notice. So nobody is asked.',
  'surveys.off.where': 'See the choices',
  'surveys.untold': 'The privacy notice in force does not say that you ask. So nobody is asked.',
  'surveys.untold.where': 'Publish a new version',
  'surveys.notice': 'Only those who were shown a privacy notice that says so are asked.',
  'survey.title': 'How it went',
  'survey.asked': 'Asked by e-mail',
  'survey.unanswered': 'Not answered yet',
  'survey.answered': 'Answered',
  'survey.rating': 'Answer',
  'survey.rating.very_poor': 'Very poorly',
  'survey.rating.poor': 'Poorly',
  'survey.rating.fair': 'Neither well nor poorly',
  'survey.rating.good': 'Well',
  'survey.rating.very_good': 'Very well',
  'survey.comment': 'Comment',
  'survey.source': 'The person answered, by the link in the e-mail',
  'survey.failed': 'Could not get the answer to how it went.',
};
