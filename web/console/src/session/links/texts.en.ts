import type { links as nb } from './texts.nb.ts';

/** Texts for those who come in by a link, in English. */
export const links: typeof nb = {
  'forgotten.link': 'Forgotten the password?',
  'forgotten.title': 'Forgotten the password',
  'forgotten.lead': 'We send you a link by which you choose a new one.',
  'forgotten.submit': 'Send the link',
  'forgotten.working': 'Sending …',
  'forgotten.sent':
    'If the address is in use here, an e-mail comes in a moment. The link in it works for one hour.',
  'forgotten.sent.else': 'If no e-mail comes, an administrator in your company can give you a link.',
  'forgotten.no.mail': 'This service sends no e-mail. Ask an administrator in your company for a link.',
  'forgotten.throttled':
    'Too many links have been asked for. Wait an hour, or ask an administrator in your company.',
  'forgotten.failed': 'We could not reach the service. Try again.',
  'forgotten.back': 'To sign in',
  'link.spent': 'The link no longer works',
  'link.spent.invitation':
    'It has been used, has expired or was taken back. Ask an administrator in your company for a new invitation.',
  'link.spent.password': 'It has been used, has expired or was replaced by a newer one. Ask for a new one.',
  'link.again': 'Ask for a new link',
  'link.failed': 'We could not reach the service. What you wrote is still in the fields. Try again.',
  'invitation.title': (company) => `Welcome to ${company}`,
  'invitation.lead': 'Choose what to be called here, and a password. Then you can begin.',
  'invitation.email': (email) => `You sign in with ${email}.`,
  'invitation.submit': 'Begin',
  'invitation.working': 'Getting ready …',
  'password.new.title': 'Choose a new password',
  'password.new.lead': 'When it is chosen, you are signed out everywhere.',
  'password.new': 'New password',
  'password.new.submit': 'Save the password',
  'password.new.working': 'Saving …',
  'password.new.done': 'The password is changed. Sign in with the new one.',
};
