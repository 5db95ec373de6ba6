/** Texts for those who come in by a link, in bokmål. */
export const links = {
  'forgotten.link': 'Glemt passordet?',
  'forgotten.title': 'Glemt passordet',
  'forgotten.lead': 'Vi sender deg en lenke der du velger et nytt.',
  'forgotten.submit': 'Send lenken',
  'forgotten.working': 'Sender …',
  'forgotten.sent':
    'Er adressen i bruk her, kommer det en e-post om et øyeblikk. Lenken i den virker i én time.',
  'forgotten.sent.else': 'Kommer det ingen e-post, kan en administrator hos dere gi deg en lenke.',
  'forgotten.no.mail':
    'Tjenesten sender ikke e-post. Be en administrator hos dere om en lenke for nytt passord.',
  'forgotten.throttled':
    'Det er bedt om for mange lenker. Vent en time, eller spør en administrator hos dere.',
  'forgotten.failed': 'Vi fikk ikke kontakt med tjenesten. Prøv igjen.',
  'forgotten.back': 'Til innloggingen',
  'link.spent': 'Lenken virker ikke lenger',
  'link.spent.invitation':
    'Den er brukt, utløpt eller trukket. Be en administrator hos dere om en ny invitasjon.',
  'link.spent.password': 'Den er brukt, utløpt eller erstattet av en nyere. Be om en ny.',
  'link.again': 'Be om en ny lenke',
  'link.failed': 'Vi fikk ikke kontakt med tjenesten. Det du skrev, står i feltene. Prøv igjen.',
  'invitation.title': (company: string) => `Velkommen til ${company}`,
  'invitation.lead': 'Velg hva du vil hete her, og et passord. Så er du i gang.',
  'invitation.email': (email: string) => `Du logger inn med ${email}.`,
  'invitation.submit': 'Kom i gang',
  'invitation.working': 'Gjør klart …',
  'password.new.title': 'Velg nytt passord',
  'password.new.lead': 'Når det er valgt, blir du logget ut overalt.',
  'password.new': 'Nytt passord',
  'password.new.submit': 'Lagre passordet',
  'password.new.working': 'Lagrer …',
  'password.new.done': 'Passordet er endret. Logg inn med det nye.',
};
