import type { SameKeys } from '@samtale/shared';
import type { nb } from './nb.ts';

export const en: SameKeys<typeof nb> = {
  title: 'Privacy',
  titleAt: (company) => `Privacy at ${company}`,
  skip: 'To the content',
  loading: 'Fetching the page',
  failed: 'The page could not be fetched. Check your connection and try again.',
  tryAgain: 'Try again',
  language: 'Norsk',
  notice: 'The privacy notice',
  newTab: '(opens in a new tab)',
  cancel: 'Cancel',
  close: 'Close',

  'entry.title': 'Your data',
  'entry.lead': (company) =>
    `Here you can see what ${company} has stored about you, take it with you, correct it and erase it. First we need to know that it is you.`,
  'entry.chat': 'Do you have an open chat?',
  'entry.chatHow': 'Open the chat and choose “Your data” at the bottom. That takes you straight in.',
  'entry.email': 'Enter by e-mail',
  'entry.emailHow': 'Type the e-mail address that you have given us. We send a code to it.',
  'entry.address': 'Your e-mail address',
  'entry.send': 'Send code',
  'entry.sending': 'Sending …',
  'entry.sent': (minutes) =>
    `If we know the address, the code is on its way. It works for ${minutes} minutes. Look among your junk mail too.`,
  'entry.code': 'The code from the e-mail',
  'entry.codeHow': 'Eight digits',
  'entry.enter': 'Enter',
  'entry.entering': 'Entering …',
  'entry.other': 'Use another address, or ask for a new code',
  'entry.noEmail': 'E-mail has not been set up here yet. Enter from the chat, or get in touch with us.',
  'entry.nothing': 'Is no code coming?',
  'entry.nothingWhy':
    'Then we most likely have nothing stored under that address. We answer the same in any case, so that nobody can use this page to find out who is a customer of ours.',
  'entry.whose':
    'The address does not say whose page this is. Use the link in the chat or in the privacy notice of those that you have been in touch with.',
  'entry.over': 'You are out again, as it is a while since you did anything here. Enter anew to go on.',
  'entry.left': 'You have left.',
  'entry.chatOver':
    'The link from the chat is too old or has been used. Open the chat and choose “Your data” once more.',

  'wrong.code': 'The code does not work. It is wrong, used or too old. Check it, or ask for a new one.',
  'wrong.tooMany': 'There have been many attempts from here. Wait a quarter of an hour and try again.',
  'wrong.offline': 'There was no answer. Check your connection and try again.',
  'wrong.email': 'Type an e-mail address, for example kari@example.com.',
  'wrong.hold':
    'We have to keep some of this for the time being, as it may be needed in a legal case. Get in touch with us to learn more.',
  'wrong.unknown': 'That did not work just now. Nothing has changed. Try again.',

  'home.title': (company) => `What ${company} has about you`,
  'home.chat': 'You entered from the chat, and see what is stored about it.',
  'home.email': 'You entered by your e-mail address, and see everything that is stored under it.',
  'home.leave': 'Leave',
  'home.nav': 'On this page',

  'see.title': 'See the data',
  'see.lead': 'Everything we have stored, why we have it, where it comes from and when it is erased.',
  'see.open': 'Show the data',
  'see.close': 'Hide the data',
  'see.why': 'Used for',
  'see.because': (basis) => `GDPR Article 6(1)(${basis})`,
  'see.kept': (kept) => `Kept ${kept}.`,
  'see.sources': 'Comes from',
  'see.more': (count) => `… and ${count} more`,
  'see.moreWhere': 'The rest is in the conversations and in the files that you can download.',
  'see.nothing': 'We have nothing stored about you.',
  'law.title': 'What a law obliges us to keep',
  'law.lead':
    'If you erase everything about you, this stays until its date all the same, under a key of its own.',
  'law.until': (date, law) => `Kept until the end of ${date}, under ${law}.`,
  'see.dialogues': 'The conversations',
  'see.dialogue': (time) => `Conversation ${time}`,
  'see.lines': (count) => (count === 1 ? '1 message' : `${count} messages`),

  'by.visitor': 'You',
  'by.agent': 'We',
  'by.note': 'Internal note',
  'by.system': 'Event',
  'happened.joined': 'joined the conversation',
  'happened.transferred': 'The conversation was passed on',
  'happened.requeued': 'The conversation went back to the queue',
  'happened.closed': 'The conversation was closed',
  'happened.warned': 'You were asked whether you were there',
  'happened.offered': 'You were offered the answer later',
  'happened.left': 'You chose to get the answer later',
  'happened.reopened': 'The conversation went on',

  'value.code': 'by a code by e-mail',
  'value.mail': 'by the link in an e-mail',
  'value.claimed': 'given by you, not confirmed',
  'value.verified': 'confirmed',
  'value.nb': 'Norwegian',
  'value.en': 'English',
  'value.email': 'e-mail',
  'value.phone': 'phone',
  'value.customer': 'customer number',
  'value.chat': 'from the chat',
  'value.waiting': 'waiting',
  'value.active': 'in progress',
  'value.closed': 'closed',
  'value.very_poor': 'very poorly',
  'value.poor': 'poorly',
  'value.fair': 'neither well nor poorly',
  'value.good': 'well',
  'value.very_good': 'very well',
  'value.visitor': 'you',
  'value.agent': 'a member of staff',
  'value.system': 'the system',
  'value.text': 'message',
  'value.joined': 'a member of staff joined',
  'value.transferred': 'passed on',
  'value.requeued': 'back in the queue',
  'value.person': 'you',
  'value.true': 'yes',
  'value.false': 'no',
  'value.sign-in': 'sign-in',
  'value.read': 'looked at',
  'value.export': 'taken out',
  'value.change': 'changed',
  'value.portal-entered': 'entered the privacy page',
  'value.portal-refused': 'was not let into the privacy page',
  'value.contact-read': 'looked at the data',
  'value.contact-exported': 'took out the data',
  'value.contact-corrected': 'corrected something',
  'value.contact-restricted': 'restricted the use',
  'value.restriction-announced': 'gave notice that the restriction ends',
  'value.restriction-lifted': 'ended the restriction',
  'value.contact-linked': 'put together what you have shown to be yours',
  'value.contact-unlinked': 'separated what you have written from different addresses',
  'value.conversations-listed': 'saw the conversation in a list',
  'value.conversation-read': 'opened the conversation',
  'value.conversation-taken': 'took the conversation',
  'value.conversation-transferred': 'passed the conversation on',
  'value.conversation-closed': 'closed the conversation',
  'value.consent-read': 'looked at the consents',
  'value.consent-given': 'noted a consent',
  'value.consent-withdrawn': 'withdrew a consent',
  'value.purpose-objected': 'noted an objection',
  'value.request-opened': 'noted something you have asked for',
  'value.request-read': 'looked at something you have asked for',
  'value.request-changed': 'worked on something you have asked for',
  'value.hold-placed': 'decided that something must be kept',
  'value.hold-lifted': 'ended such a decision',
  'value.disclosure-changed': 'worked on a disclosure',
  'value.disclosure-approved': 'approved a disclosure',
  'value.disclosure-exported': 'gave data to an authority',
  'value.contact': 'the data about you',
  'value.conversation': 'a conversation',
  'value.request': 'something you have asked for',
  'value.hold': 'a decision to keep something',
  'value.consent': 'a consent',
  'value.disclosure': 'a disclosure',

  'download.title': 'Download',
  'download.lead':
    'Take the same with you as a file. Data about others is left out, and those who answered you appear by first name only.',
  'download.pdf': 'PDF, to print',
  'download.html': 'HTML, to read',
  'download.json': 'JSON, for machines',
  'download.csv': 'CSV, for spreadsheets',

  'correct.title': 'Correct',
  'correct.lead':
    'If something is wrong or incomplete, you can correct it. What you have given yourself is changed at once. To the rest we attach what you write.',
  'correct.open': 'Correct something',
  'correct.what': 'What is wrong?',
  'correct.now': (value) => `Now: ${value}`,
  'correct.should': 'This is how it should be',
  'correct.add': 'Write what is wrong, and what is right',
  'correct.send': 'Correct it',
  'correct.sending': 'Correcting …',
  'correct.replaced': 'It has been corrected.',
  'correct.supplemented':
    'What you wrote has been attached. It comes along when somebody sees the data, and when you download it.',
  'correct.masked': 'A national identity number or card number was hidden. We do not store such numbers.',
  'correct.empty': 'Write what it should be.',
  'correct.invalid':
    'This cannot stand there. Check that it is written correctly, for example the e-mail address.',
  'correct.elsewhere': (value) =>
    `The customer number ${value} comes from the site where you sign in. If it is wrong, it has to be corrected there.`,
  'correct.none': 'There is nothing to correct.',

  'restrict.title': 'Restrict the use',
  'restrict.lead':
    'You can ask us to let the data lie. Then we store it, but use it for nothing but your own rights, and do not erase it just like that.',
  'restrict.effect':
    'If you have a conversation going on, it stops. You can end the restriction whenever you want.',
  'restrict.why': 'Why do you want this?',
  'restrict.accuracy': 'Something is wrong and has to be looked into first',
  'restrict.unlawful': 'The use is unlawful, but I do not want it erased',
  'restrict.claims': 'I need the data for a legal claim',
  'restrict.objection': 'I have objected, and await an answer',
  'restrict.do': 'Restrict the use',
  'restrict.busy': 'Storing …',
  'restrict.stands': (time) => `The use has been restricted since ${time}.`,
  'restrict.ends': (time) =>
    `We think that the reason is gone, and the restriction ends ${time}. If you disagree, get in touch with us before then.`,
  'restrict.lift': 'End the restriction',
  'restrict.lifted': 'The restriction has ended.',

  'links.title': 'Have you written to us in other ways?',
  'links.lead':
    'If you have also written from another e-mail address, you can show that it is yours. Then you see everything together here, and what you choose on this page goes for all of it. Answers still go to the address that you wrote from.',
  'links.address': 'The other e-mail address',
  'links.sent': (email, minutes) =>
    `We have sent a code to ${email}. It works for ${minutes} minutes. Look among your junk mail too.`,
  'links.prove': 'Show that it is mine',
  'links.proving': 'Looking …',
  'links.linked': 'The code was right. What you have written from that address is here now.',
  'links.already': 'The code was right. What you have written from that address was here before.',
  'links.unknown':
    'The code was right, but we have nothing where somebody has shown that the address is theirs. If you have only given it in a chat, you find that by entering this page by that address.',
  'links.way.code': (time) => `You showed that it is yours by a code, ${time}.`,
  'links.way.mail': (time) => `You showed that it is yours by the link in an e-mail, ${time}.`,
  'links.undo': 'That is not me',
  'links.undone': 'It is not here any more. Nothing has been erased.',
  'links.enter': 'You do this once you have entered this page by a code to your e-mail address.',

  'choices.title': 'Consent and objection',
  'choices.lead':
    'What you decide yourself. You can change your mind at any time, and saying no is as easy as saying yes.',
  'choices.none': 'We do not use your data for anything that you must agree to.',
  'choices.yes': 'Yes',
  'choices.no': 'No',
  'choices.withdraw': 'Withdraw my consent',
  'choices.object': 'Say no to this',
  'choices.allow': 'It is fine after all',
  'choices.isYes': 'You have said yes.',
  'choices.isNo': 'You have said no.',
  'choices.unsaid': 'You have not answered. So we do not do it.',
  'choices.on': 'We do this now.',
  'choices.since': (time) => `Your answer was stored ${time}.`,
  'choices.saved': 'Your answer is stored, and applies from now on.',
  'choices.under': 'Yes, I am younger',
  'choices.notUnder': 'No',
  'choices.changed': 'The text has changed since you saw it. Read it again and answer anew.',

  'preferences.title': 'What we may send you',
  'preferences.lead':
    'Here you decide for each address that you have shown to be yours. A no applies from now on, also to what is about to be sent. Answers to what you write to us by e-mail reach you all the same.',
  'preferences.none':
    'We have no address that you have shown to be yours. If you come in here by a code to your e-mail, you can decide for that address.',
  'preferences.notice_news': (address) => `E-mail about changes of the privacy notice, to ${address}`,
  'preferences.sms': (address) => `SMS to ${address}`,
  'preferences.survey': (address) => `E-mail that asks how it went, to ${address}`,
  'preferences.on': 'We may send you this.',
  'preferences.off': 'We do not send you this.',
  'preferences.stop': 'Do not send me this',
  'preferences.resume': 'It is fine that you send it',
  'preferences.saved': 'Your choice is stored, and applies from now on.',

  'sources.title': 'Where data come from',
  'sources.lead':
    'Most of it you have given us yourself. Here stands what we have looked up in other places because it was missing, where we found it, and why.',
  'sources.none': 'We have looked nothing up about you.',
  'sources.what': (field: string) => `Looked up: ${field}`,
  'sources.value': 'What',
  'sources.source': 'Source',
  'sources.reason': 'Why',
  'sources.when': 'When',
  'sources.rights':
    'The sources are open to everybody. We use it to answer you, and keep it as long as one of your conversations is kept. You can correct, restrict and erase it below.',

  'sharing.title': 'Who has had the data',
  'sharing.lead': 'Others than us who have been sent data about you, what they were sent, and when.',
  'sharing.open': 'Show who',
  'sharing.none': 'Nobody else has been sent data about you.',
  'sharing.what': 'What',
  'sharing.why': 'Why',
  'sharing.where': 'Where',
  'sharing.when': 'When',

  'versions.title': 'The versions of the privacy notice',
  'versions.lead': 'What changed from version to version, and which one you were shown when you wrote to us.',
  'versions.open': 'Show the versions',
  'versions.number': (number) => `Version ${number}`,
  'versions.signed': (signer) => `Signed by ${signer}`,
  'versions.shown': (times) => `Applied when you wrote to us: ${times}`,
  'versions.read': (number) => `Read version ${number}`,
  'versions.changes': 'What was changed',
  'versions.none': 'The text is the same as before.',
  'versions.added': 'added:',
  'versions.removed': 'taken away:',

  'ask.title': 'Ask us',
  'ask.lead':
    'Do you wonder about something in your data, or object to what we do? You get an answer within one month. If the matter is difficult it may take two more, but then we tell you.',
  'ask.kind': 'What is it about?',
  'ask.question': 'A question',
  'ask.objection': 'I object to your preventing abuse by means of my data',
  'ask.text': 'Write it here',
  'ask.send': 'Send',
  'ask.sending': 'Sending …',
  'ask.sent': 'It has been sent. You find it here, with the answer when it comes.',
  'ask.empty': 'Write what it is about.',
  'ask.yours': 'What you have asked for',
  'ask.due': (day) => `Answer by ${day}`,

  'ask.told': 'Our answer',
  'request.access': 'Access',
  'request.portability': 'Taking the data with you',
  'request.correction': 'Correction',
  'request.erasure': 'Erasure',
  'request.restriction': 'Restriction',
  'request.objection': 'Objection',
  'request.withdrawal': 'Withdrawing consent',
  'request.question': 'Question',
  'request.complaint': 'Complaint',
  'state.received': 'received',
  'state.identity-doubted': 'we need to know more about who you are',
  'state.in-work': 'in progress',
  'state.answered': 'answered',
  'state.refused': 'refused',
  'state.closed': 'closed',

  'erase.title': 'Erase everything about you',
  'erase.lead':
    'We erase your name and addresses, the conversations, the notes about you and everything else that we have stored about you.',
  'erase.ask': 'Erase everything about me',
  'erase.sure': 'Do you want to erase everything?',
  'erase.what':
    'It happens at once and cannot be undone. A conversation that is going on disappears for the person who answers you too. If you want to keep anything, download it first.',
  'erase.linked': 'This goes with it, as you have shown that it is yours:',
  'erase.chat':
    'You erase what is stored about this chat. If you have written to us before, enter by e-mail to erase that as well.',
  'erase.confirm': 'Erase for good',
  'erase.busy': 'Erasing …',

  'erased.title': 'Everything about you has been erased',
  'erased.titleKept': 'Everything about you has been erased, except what the law demands to be kept',
  'erased.lead': (company, time) => `${company} erased the data about you ${time}.`,
  'erased.conversations': (count) =>
    count === 1 ? 'The conversation is gone.' : `The conversations are gone, ${count} in all.`,
  'erased.receipt': 'Receipt',
  'erased.keep':
    'Only you have the receipt. Our records say that something was erased, but not whom it was about. Keep it if you want to be able to refer to the erasure.',
  'erased.several': (count) => `You had written as ${count}, and each has its receipt.`,
  'erased.number': 'Number',
  'erased.position': 'Place in the log of erasures',
  'erased.when': 'Erased',
  'erased.unrecoverable': 'Cannot be brought back from any copy from',
  'erased.kept': 'Kept because the law demands it',
  'erased.keptLine': (entries, date, law) =>
    `${entries === 1 ? '1 message' : `${entries} messages`} until the end of ${date}, under ${law}`,
  'erased.told': 'Has had data, and is told to erase it',
  'erased.pending': 'has not answered yet',
  'erased.save': 'Download the receipt',
  'erased.file': 'receipt-of-erasure.txt',
  'erased.session': 'You have been let out of this page, and the chat has forgotten you.',

  'complain.title': 'Complain to Datatilsynet',
  'complain.lead':
    'If you think that we process your data against the law, you can complain to Datatilsynet, the Norwegian Data Protection Authority. It costs nothing. You do not have to complain to us first.',
  'complain.how': 'How to complain to Datatilsynet',
  'complain.url': 'https://www.datatilsynet.no/en/about-us/contact-us/how-to-complain-to-the-norwegian-dpa/',
  'complain.summary': 'Make a draft of a complaint',
  'complain.summaryHow':
    'We fill in what we can. You write the rest. The draft is made here in your browser only, and we are not told of it.',
  'complain.file': 'draft-of-complaint.txt',
  'complain.text': (company, date, kept) =>
    `Complaint to Datatilsynet

Date: ${date}

I complain about: ${company}

My name and address:
[write here]

What the complaint is about:
[write here what has happened, and when]

What I have done to have it put right:
[write here whether you have contacted the company, and what it answered]

This is what the company has stored about me, by its own account ${date}:
${kept}

Attachments:
[attach the file that you can download from the privacy page, and what else you want to refer to]
`,
};
