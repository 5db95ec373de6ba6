/** The texts about look-ups and what may be sent in bokmål. */
export const lookUps = {
  'lookups.field.name': 'Navn',
  'lookups.field.email': 'E-post',
  'lookups.field.address': 'Postadresse',
  'lookups.field.mobile': 'Mobil',
  'lookups.whence': (source: string, at: string, reason: string) => `Slått opp (${source}), ${at}, ${reason}`,
  'lookups.told': 'Personen vet det',
  'lookups.untold': 'Personen vet det ikke ennå',
  'lookups.failed': 'Fikk ikke hentet det som er slått opp.',
  'lookups.open': 'Slå opp det som mangler',
  'lookups.title': 'Slå opp det som mangler',
  'lookups.lead':
    'Bare navn, e-post, postadresse og mobil kan slås opp, og bare når personen ikke har gitt det. Personen får vite hva du fant, og hvor.',
  'lookups.field': 'Hva mangler?',
  'lookups.value': 'Hva fant du?',
  'lookups.source': 'Hvor fant du det?',
  'lookups.sourceName': 'Hvilket sted?',
  'lookups.reason': 'Hvorfor trengs det?',
  'lookups.why': 'Begrunnelse',
  'lookups.why.why': 'Med dine ord. Den følger med om personen ber om innsyn.',
  'lookups.save': 'Lagre',
  'lookups.done': (due: string) =>
    `Det er lagret. Personen får vite det i personvernportalen eller på e-post, senest ${due}.`,

  'lookups.label': 'Oppslag',
  'lookups.desk.title': 'Oppslag som personen må få vite om',
  'lookups.desk.lead':
    'Når noe er slått opp, skal personen få vite det innen en måned (personvernforordningen artikkel 14). Portalen og e-posten gjør det av seg selv. Står det at dere må gjøre det, kan ingen av dem nå fram.',
  'lookups.desk.none': 'Ingen venter på å få vite noe',
  'lookups.desk.none.why': 'Her står de som er slått opp og ikke har fått vite det ennå.',
  'lookups.desk.unknown': 'Ukjent navn',
  'lookups.desk.byHand': 'Dere må si det',
  'lookups.desk.byMail': 'E-post går av seg selv',
  'lookups.desk.due': (day: string) => `Senest ${day}`,
  'lookups.desk.what': (field: string, source: string) => `${field}, ${source}`,
  'lookups.desk.how': 'Noter at personen vet det',
  'lookups.desk.case': 'Hva gjelder?',
  'lookups.desk.case.told': 'Vi har fortalt det',
  'lookups.desk.words': 'Hvordan fikk personen vite det?',
  'lookups.desk.words.exempt': 'Hvorfor gjelder unntaket?',
  'lookups.desk.note': 'Noter',
  'problem.look_up_refused': 'Bare navn, e-post, postadresse og mobil kan slås opp.',
  'problem.look_ups_off': 'Virksomheten har valgt å ikke slå opp noe om folk.',
  'problem.field_known': 'Dette er kjent fra før. Det personen selv har gitt, rettes i stedet.',
  'preferences.title': 'Det vi kan sende',
  'preferences.notice_news': 'E-post om erklæringen',
  'preferences.sms': 'SMS',
  'preferences.survey': 'Spørsmål om hvordan det gikk',
  'preferences.allowed': 'Kan sendes',
  'preferences.refused': 'Har sagt nei',
  'preferences.note': 'Noter et nei',
  'preferences.note.label': (matter: string, address: string) => `Noter et nei til ${matter}, ${address}`,
  'preferences.back': 'Noter et ja',
  'preferences.back.label': (matter: string, address: string) => `Noter et ja til ${matter}, ${address}`,
  'preferences.failed': 'Fikk ikke hentet eller lagret hva som kan sendes.',
};

/** The texts about contacts that are one person, in bokmål. */
export const linked = {
  'linked.title': 'Har også skrevet som',
  'linked.why': 'Personen har selv vist at begge er deres. Svar går fortsatt dit samtalen kom fra.',
  'linked.failed': 'Fikk ikke hentet hva personen ellers har skrevet som.',
  'linked.goes': 'Innsyn, begrensning og sletting gjelder alt som står her.',
  'linked.way.code': (at: string) => `Vist med en kode på e-post, ${at}`,
  'linked.way.mail': (at: string) => `Vist med lenken i en e-post, ${at}`,
  'linked.undo': 'Løs koblingen',
  'linked.undo.label': (known: string) => `Løs koblingen til ${known}`,
  'linked.undo.title': 'Løse koblingen?',
  'linked.undo.lead': (known: string) =>
    `${known} er etter dette ikke lenger samme person for oss. Ingenting slettes eller flyttes. Bare personen selv kan koble dem igjen.`,
  'linked.erased': 'Dette slettes samtidig, for personen har vist at det er deres:',
  'linked.receipt': (count: number) =>
    count === 1
      ? 'Personen hadde også skrevet som én til, som er slettet samtidig.'
      : `Personen hadde også skrevet som ${count} til, som er slettet samtidig.`,
  'linked.receipt.number': (number: string) => `Kvittering for det: ${number}`,
};
