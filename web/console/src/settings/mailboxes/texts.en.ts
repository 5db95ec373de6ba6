import type { SameKeys } from '@samtale/shared';
import type { mailboxes as nb } from './texts.nb.ts';

/** Texts of mailboxes, in English. */
export const mailboxes: SameKeys<typeof nb> = {
  'settings.mailboxes': 'E-mail',
  'mailboxes.lead': 'Mailboxes that are read into the inbox, and that answers are sent from.',
  'mailboxes.new': 'New mailbox',
  'mailboxes.empty': 'No mailboxes',
  'mailboxes.empty.why': 'Add the address that customers write to, and each e-mail becomes a conversation.',
  'mailboxes.state.off': 'Switched off',
  'mailboxes.state.imap.new': 'Not read yet',
  'mailboxes.state.imap': 'Read',
  'mailboxes.state.lmtp.new': 'No e-mail has been handed in yet',
  'mailboxes.state.lmtp': 'Last handed in',
  'mailboxes.setAside': (count: number) =>
    count === 1 ? 'One e-mail is set aside' : `${count} e-mails are set aside`,
  'mailboxes.setAside.why': 'They lie in the mailbox but could not be taken in. Nothing else waits for them.',
  'mailboxes.setAside.why.kept':
    'They could not be taken in, and lie here for two weeks. Nothing else waits for them.',
  'mailboxes.reason.own_address': 'it came from our own address',
  'mailboxes.reason.no_sender': 'it does not say whom it is from',
  'mailboxes.reason.too_large': 'it is too large',
  'mailboxes.reason.report_of_nothing': 'a report of an e-mail that we do not know',
  'mailboxes.reason.flood': 'it is one of very many automatic ones from one address',
  'mailboxes.setAside.again': 'Try again',
  'mailboxes.setAside.leave': 'Leave it',
  'mailboxes.setAside.delete': 'Delete it',
  'mailboxes.setAside.taken': 'It has been taken in.',
  'mailboxes.setAside.still': (why: string) => `That did not work: ${why}.`,
  'mailboxes.setAside.tries': (count: number) => `tried ${count} times`,
  'mailboxes.setAside.offline': 'We could not reach the mailbox. Try again in a while.',
  'mailboxes.reason.other': 'it could not be read',
  'mailboxes.signature': 'Signature',
  'mailboxes.signature.why':
    'Stands below each answer. {agent} is the name of whoever answers, {company} your name. Empty: both, in one line. A link to privacy always follows.',
  'mailboxes.signIn': 'Sign-in',
  'mailboxes.signIn.by': 'The mailbox is opened by',
  'mailboxes.signIn.by.password': 'Password',
  'mailboxes.signIn.by.microsoft': 'Microsoft 365',
  'mailboxes.signIn.by.google': 'Google',
  'mailboxes.signIn.by.other': 'Another provider (OAuth 2.0)',
  'mailboxes.signIn.tenant': 'Directory id',
  'mailboxes.signIn.tenant.why': 'That of the registration. Empty: a registration for several directories.',
  'mailboxes.signIn.authorization': 'Address to sign in at',
  'mailboxes.signIn.token': 'Address of tokens',
  'mailboxes.signIn.scope': 'Scope',
  'mailboxes.signIn.clientId': 'Client id',
  'mailboxes.signIn.clientSecret': 'Client secret',
  'mailboxes.signIn.clientSecret.kept': 'Leave empty to keep the one that is stored.',
  'mailboxes.signIn.back':
    'Register this address with the provider as the one to come back to (redirect URI):',
  'mailboxes.signIn.back.none':
    'We could not fetch the address that is to be registered. Load the page again.',
  'mailboxes.signIn.since': 'Opened',
  'mailboxes.signIn.none': 'Not opened: sign in at the provider.',
  'mailboxes.signIn.open': 'Save, and sign in at the provider',
  'mailboxes.signIn.saveAndOpen': 'Save and sign in',
  'mailboxes.signIn.refused':
    'The provider did not let us in. Look at the client id and the secret, and sign in once more.',
  'mailboxes.signIn.failed': (why: string) => `The mailbox was not opened. ${why}`,
  'mailboxes.addresses': 'Addresses',
  'mailboxes.addresses.why': 'Customers write here, one on each line. Answers are sent from the first.',
  'mailboxes.way': 'How e-mail comes in',
  'mailboxes.way.imap': 'We fetch it from the mailbox (IMAP)',
  'mailboxes.way.lmtp': 'Your mail server hands it in here (LMTP)',
  'mailboxes.way.lmtp.why':
    'Then there is no mailbox: e-mail is stored here only, and gone when the conversation is deleted. What the mail server needs is in docs/email.md.',
  'mailboxes.handedIn.at': (place: string) => `E-mail can be handed in at ${place}.`,
  'mailboxes.handedIn.came': (time: string) => `Last handed in: ${time}.`,
  'mailboxes.handedIn.none': (address: string) =>
    `Nothing has been handed in yet: send an e-mail to ${address} and look here again.`,
  'mailboxes.imap': 'In (IMAP)',
  'mailboxes.smtp': 'Out (SMTP)',
  'mailboxes.folder': 'Folder',
  'mailboxes.trusted': 'Servers that we believe',
  'mailboxes.trusted.why':
    'The name that your mail server writes in Authentication-Results. Only it says whether a sender is real. Empty: none.',
  'mailboxes.tagged': 'The server takes name+tag@',
  'mailboxes.tagged.why': "Then answers find back even when the customer's program loses the thread.",
  'mailboxes.clearing': 'The e-mail in the mailbox',
  'mailboxes.clearing.why': 'What happens there to what has been taken in here.',
  'mailboxes.clearing.erasure': 'Is deleted when the conversation is deleted here',
  'mailboxes.clearing.leave': 'Stays; you delete it yourselves',
  'mailboxes.clearing.trash': 'Goes to the trash at once',
  'mailboxes.clearing.delete': 'Is deleted at once',
  'mailboxes.untaken': (count: number) =>
    count === 1
      ? 'One e-mail in the mailbox has not been taken in yet. First seen'
      : `${count} e-mails in the mailbox have not been taken in yet. First seen`,
  'mailboxes.active': 'Read and answer',
  'mailboxes.active.lmtp': 'Take in and answer',
  'mailboxes.good.reading': 'We can read the mailbox.',
  'mailboxes.good.sending': 'We can send.',
  'mailboxes.bad.reading': (why: string) => `Reading: ${why}`,
  'mailboxes.bad.sending': (why: string) => `Sending: ${why}`,
  'mailboxes.trouble.host': 'no server has this name. Is it spelt right?',
  'mailboxes.trouble.port': 'nobody answers at this port. Usual are 993 for IMAP and 587 or 465 for SMTP.',
  'mailboxes.trouble.tls':
    'the line cannot be made secure. Try the other choice under Security, or look at the certificate.',
  'mailboxes.trouble.protocol': 'something answers, but not a mail server of this kind. Is the port right?',
  'mailboxes.trouble.sign_in':
    'the user name or the password is not accepted. Some want an app password of its own.',
  'mailboxes.trouble.sign_in_token':
    'the mail server does not accept the sign-in from the provider. May the account that signed in open the mailbox?',
  'mailboxes.trouble.sign_in_again':
    'the provider wants somebody to sign in again. Open the mailbox here and sign in.',
  'mailboxes.trouble.app':
    'the provider does not accept the client id or the secret. The secret may have run out.',
  'mailboxes.trouble.folder': 'there is no such folder, or it cannot be read.',
  'mailboxes.trouble.not_permitted':
    'the server is not among the recipients under Privacy, or the agreement with it is not in force.',
  'mailboxes.trouble.not_listening':
    'the server takes in e-mail nowhere. Whoever runs it has to set samtale.mail.lmtp.port and start it again.',
  'mailboxes.trouble.line': 'the line broke or was too slow. We try again by ourselves.',
};
