/** Bokmål, written first. */
export const nb = {
  title: 'Personvern',
  titleAt: (company: string) => `Personvern hos ${company}`,
  skip: 'Til innholdet',
  loading: 'Henter siden',
  failed: 'Siden kunne ikke hentes. Sjekk nettet og prøv igjen.',
  tryAgain: 'Prøv igjen',
  language: 'English',
  notice: 'Personvernerklæringen',
  newTab: '(åpnes i ny fane)',
  cancel: 'Avbryt',
  close: 'Lukk',

  'entry.title': 'Dine opplysninger',
  'entry.lead': (company: string) =>
    `Her kan du se hva ${company} har lagret om deg, få det med deg, rette det og slette det. Først må vi vite at det er deg.`,
  'entry.chat': 'Har du en åpen chat?',
  'entry.chatHow': 'Åpne chatten og velg «Dine opplysninger» nederst. Da kommer du rett inn.',
  'entry.email': 'Kom inn med e-post',
  'entry.emailHow': 'Skriv e-postadressen du har oppgitt til oss. Vi sender en kode dit.',
  'entry.address': 'E-postadressen din',
  'entry.send': 'Send kode',
  'entry.sending': 'Sender …',
  'entry.sent': (minutes: number) =>
    `Kjenner vi adressen, er koden på vei. Den virker i ${minutes} minutter. Se også i søppelposten.`,
  'entry.code': 'Koden fra e-posten',
  'entry.codeHow': 'Åtte sifre',
  'entry.enter': 'Gå inn',
  'entry.entering': 'Går inn …',
  'entry.other': 'Bruk en annen adresse, eller be om ny kode',
  'entry.noEmail': 'Det er ikke satt opp e-post her ennå. Kom inn fra chatten, eller ta kontakt med oss.',
  'entry.nothing': 'Kommer det ingen kode?',
  'entry.nothingWhy':
    'Da har vi trolig ingenting lagret på den adressen. Vi svarer likt uansett, så ingen kan bruke denne siden til å finne ut hvem som er kunde hos oss.',
  'entry.whose':
    'Det står ikke i adressen hvem denne siden gjelder. Bruk lenken i chatten eller i personvernerklæringen til den du har vært i kontakt med.',
  'entry.over':
    'Du er ute igjen, for det er en stund siden du gjorde noe her. Kom inn på nytt for å fortsette.',
  'entry.left': 'Du har gått ut.',
  'entry.chatOver':
    'Lenken fra chatten er for gammel eller brukt. Åpne chatten og velg «Dine opplysninger» en gang til.',

  'wrong.code': 'Koden virker ikke. Den er feil, brukt eller for gammel. Sjekk den, eller be om en ny.',
  'wrong.tooMany': 'Det har vært mange forsøk herfra. Vent et kvarter og prøv igjen.',
  'wrong.offline': 'Det kom ikke noe svar. Sjekk nettet og prøv igjen.',
  'wrong.email': 'Skriv en e-postadresse, for eksempel kari@eksempel.no.',
  'wrong.hold':
    'Noe av dette må vi ta vare på inntil videre, fordi det kan trengs i en rettssak. Ta kontakt med oss for å få vite mer.',
  'wrong.unknown': 'Det gikk ikke nå. Ingenting er endret. Prøv igjen.',

  'home.title': (company: string) => `Det ${company} har om deg`,
  'home.chat': 'Du kom inn fra chatten, og ser det som er lagret om den.',
  'home.email': 'Du kom inn med e-postadressen din, og ser alt som er lagret på den.',
  'home.leave': 'Gå ut',
  'home.nav': 'På denne siden',

  'see.title': 'Se opplysningene',
  'see.lead': 'Alt vi har lagret, hvorfor vi har det, hvor det kommer fra og når det slettes.',
  'see.open': 'Vis opplysningene',
  'see.close': 'Skjul opplysningene',
  'see.why': 'Brukes til',
  'see.because': (basis: string) => `Personvernforordningen artikkel 6 nr. 1 ${basis}`,
  'see.kept': (kept: string) => `Lagres ${kept}.`,
  'see.sources': 'Kommer fra',
  'see.more': (count: number) => (count === 1 ? '… og 1 til' : `… og ${count} til`),
  'see.moreWhere': 'Resten står i samtalene og i filene du kan laste ned.',
  'see.nothing': 'Vi har ikke lagret noe om deg.',
  'law.title': 'Dette må vi bevare etter lov',
  'law.lead': 'Sletter du alt om deg, blir dette likevel liggende til datoen, under en egen nøkkel.',
  'law.until': (date: string, law: string) => `Bevares til og med ${date}, etter ${law}.`,
  'see.dialogues': 'Samtalene',
  'see.dialogue': (time: string) => `Samtale ${time}`,
  'see.lines': (count: number) => (count === 1 ? '1 melding' : `${count} meldinger`),

  'by.visitor': 'Du',
  'by.agent': 'Vi',
  'by.note': 'Internt notat',
  'by.system': 'Hendelse',
  'happened.joined': 'ble med i samtalen',
  'happened.transferred': 'Samtalen ble satt over',
  'happened.requeued': 'Samtalen gikk tilbake til køen',
  'happened.closed': 'Samtalen ble avsluttet',
  'happened.warned': 'Du ble spurt om du var der',
  'happened.offered': 'Du fikk tilbud om å få svar senere',
  'happened.left': 'Du valgte å få svar senere',
  'happened.reopened': 'Samtalen fortsatte',

  'value.claimed': 'oppgitt av deg, ikke bekreftet',
  'value.verified': 'bekreftet',
  'value.nb': 'norsk',
  'value.en': 'engelsk',
  'value.email': 'e-post',
  'value.phone': 'telefon',
  'value.customer': 'kundenummer',
  'value.chat': 'fra chatten',
  'value.waiting': 'i kø',
  'value.active': 'i gang',
  'value.closed': 'avsluttet',
  'value.visitor': 'deg',
  'value.agent': 'en medarbeider',
  'value.system': 'systemet',
  'value.text': 'melding',
  'value.joined': 'en medarbeider ble med',
  'value.transferred': 'satt over',
  'value.requeued': 'tilbake i køen',
  'value.person': 'deg',
  'value.true': 'ja',
  'value.false': 'nei',
  'value.sign-in': 'innlogging',
  'value.read': 'sett på',
  'value.export': 'hentet ut',
  'value.change': 'endret',
  'value.portal-entered': 'kom inn på personvernsiden',
  'value.portal-refused': 'slapp ikke inn på personvernsiden',
  'value.contact-read': 'så på opplysningene',
  'value.contact-exported': 'hentet ut opplysningene',
  'value.contact-corrected': 'rettet noe',
  'value.contact-restricted': 'begrenset bruken',
  'value.restriction-announced': 'varslet at begrensningen oppheves',
  'value.restriction-lifted': 'opphevet begrensningen',
  'value.conversations-listed': 'så samtalen i en liste',
  'value.conversation-read': 'åpnet samtalen',
  'value.conversation-taken': 'tok samtalen',
  'value.conversation-transferred': 'satte over samtalen',
  'value.conversation-closed': 'avsluttet samtalen',
  'value.consent-read': 'så på samtykkene',
  'value.consent-given': 'noterte et samtykke',
  'value.consent-withdrawn': 'trakk et samtykke',
  'value.purpose-objected': 'noterte en protest',
  'value.request-opened': 'noterte noe du har bedt om',
  'value.request-read': 'så på noe du har bedt om',
  'value.request-changed': 'behandlet noe du har bedt om',
  'value.hold-placed': 'bestemte at noe må bevares',
  'value.hold-lifted': 'opphevet en bevaring',
  'value.disclosure-changed': 'behandlet en utlevering',
  'value.disclosure-approved': 'godkjente en utlevering',
  'value.disclosure-exported': 'utleverte til en myndighet',
  'value.contact': 'opplysningene om deg',
  'value.conversation': 'en samtale',
  'value.request': 'noe du har bedt om',
  'value.hold': 'en bevaring',
  'value.consent': 'et samtykke',
  'value.disclosure': 'en utlevering',

  'download.title': 'Last ned',
  'download.lead':
    'Få det samme med deg som fil. Opplysninger om andre er utelatt, og de som svarte deg, står bare med fornavn.',
  'download.pdf': 'PDF, til å skrive ut',
  'download.html': 'HTML, til å lese',
  'download.json': 'JSON, til maskiner',
  'download.csv': 'CSV, til regneark',

  'correct.title': 'Rett',
  'correct.lead':
    'Er noe feil eller mangelfullt, kan du rette det. Det du selv har oppgitt, endres med en gang. Til det andre legger vi ved det du skriver.',
  'correct.open': 'Rett noe',
  'correct.what': 'Hva er feil?',
  'correct.now': (value: string) => `Nå: ${value}`,
  'correct.should': 'Slik skal det være',
  'correct.add': 'Skriv hva som er feil, og hva som er riktig',
  'correct.send': 'Rett det',
  'correct.sending': 'Retter …',
  'correct.replaced': 'Det er rettet.',
  'correct.supplemented':
    'Det du skrev, er lagt ved opplysningen. Det følger med når noen ser den, og når du laster ned.',
  'correct.masked': 'Et fødselsnummer eller kortnummer ble skjult. Slike numre lagrer vi ikke.',
  'correct.empty': 'Skriv hva det skal være.',
  'correct.invalid': 'Dette kan ikke stå der. Sjekk at det er skrevet riktig, for eksempel e-postadressen.',
  'correct.elsewhere': (value: string) =>
    `Kundenummeret ${value} kommer fra nettstedet der du logger inn. Er det feil, må det rettes der.`,
  'correct.none': 'Det er ikke noe å rette.',

  'restrict.title': 'Begrens bruken',
  'restrict.lead':
    'Du kan be oss om å la opplysningene ligge. Da lagrer vi dem, men bruker dem ikke til noe annet enn dine egne rettigheter, og sletter dem ikke uten videre.',
  'restrict.effect': 'Har du en samtale i gang, stanser den. Du kan oppheve begrensningen når du vil.',
  'restrict.why': 'Hvorfor vil du det?',
  'restrict.accuracy': 'Noe er feil, og det må undersøkes først',
  'restrict.unlawful': 'Bruken er ulovlig, men jeg vil ikke at det slettes',
  'restrict.claims': 'Jeg trenger opplysningene til et rettskrav',
  'restrict.objection': 'Jeg har protestert, og venter på svar',
  'restrict.do': 'Begrens bruken',
  'restrict.busy': 'Lagrer …',
  'restrict.stands': (time: string) => `Bruken er begrenset siden ${time}.`,
  'restrict.ends': (time: string) =>
    `Vi mener at grunnen er borte, og begrensningen opphører ${time}. Er du uenig, ta kontakt med oss før det.`,
  'restrict.lift': 'Opphev begrensningen',
  'restrict.lifted': 'Begrensningen er opphevet.',

  'choices.title': 'Samtykke og innvending',
  'choices.lead':
    'Det du selv bestemmer om. Du kan ombestemme deg når som helst, og det er like lett å si nei som ja.',
  'choices.none': 'Vi bruker ikke opplysningene dine til noe som du må si ja til.',
  'choices.yes': 'Ja',
  'choices.no': 'Nei',
  'choices.withdraw': 'Trekk samtykket',
  'choices.object': 'Si nei til dette',
  'choices.allow': 'Det er greit likevel',
  'choices.isYes': 'Du har sagt ja.',
  'choices.isNo': 'Du har sagt nei.',
  'choices.unsaid': 'Du har ikke svart. Da gjør vi det ikke.',
  'choices.on': 'Dette gjør vi nå.',
  'choices.since': (time: string) => `Svaret ble lagret ${time}.`,
  'choices.saved': 'Svaret er lagret, og det gjelder fra nå av.',
  'choices.under': 'Ja, jeg er under',
  'choices.notUnder': 'Nei',
  'choices.changed': 'Teksten er endret siden du så den. Les den på nytt og svar igjen.',

  'preferences.title': 'Det vi kan sende deg',
  'preferences.lead':
    'Her bestemmer du for hver adresse som du har vist er din. Et nei gjelder fra nå av, også for det som ligger klart til å bli sendt. Svar på det du selv skriver til oss på e-post, får du uansett.',
  'preferences.none':
    'Vi har ingen adresse som du har vist er din. Kommer du inn her med en kode på e-post, kan du bestemme for den adressen.',
  'preferences.notice_news': (address: string) =>
    `E-post om endringer i personvernerklæringen, til ${address}`,
  'preferences.sms': (address: string) => `SMS til ${address}`,
  'preferences.on': 'Dette kan vi sende deg.',
  'preferences.off': 'Dette sender vi deg ikke.',
  'preferences.stop': 'Ikke send meg dette',
  'preferences.resume': 'Det er greit at dere sender det',
  'preferences.saved': 'Valget er lagret, og det gjelder fra nå av.',

  'sources.title': 'Hvor opplysninger kommer fra',
  'sources.lead':
    'Det meste har du gitt oss selv. Her står det vi har slått opp andre steder fordi det manglet, hvor vi fant det, og hvorfor.',
  'sources.none': 'Vi har ikke slått opp noe om deg.',
  'sources.what': (field: string) => `Slått opp: ${field}`,
  'sources.value': 'Hva',
  'sources.source': 'Kilde',
  'sources.reason': 'Hvorfor',
  'sources.when': 'Når',
  'sources.rights':
    'Kildene er åpne for alle. Vi bruker det til å svare deg, og har det så lenge en av samtalene dine er lagret. Du kan rette, begrense og slette det nedenfor.',

  'sharing.title': 'Hvem som har fått opplysninger',
  'sharing.lead': 'Andre enn oss som har fått opplysninger om deg, hva de fikk, og når.',
  'sharing.open': 'Vis hvem',
  'sharing.none': 'Ingen andre har fått opplysninger om deg.',
  'sharing.what': 'Hva',
  'sharing.why': 'Hvorfor',
  'sharing.where': 'Hvor',
  'sharing.when': 'Når',

  'versions.title': 'Versjonene av personvernerklæringen',
  'versions.lead': 'Hva som er endret fra versjon til versjon, og hvilken du fikk se da du skrev til oss.',
  'versions.open': 'Vis versjonene',
  'versions.number': (number: string) => `Versjon ${number}`,
  'versions.signed': (signer: string) => `Underskrevet av ${signer}`,
  'versions.shown': (times: string) => `Gjaldt da du skrev til oss: ${times}`,
  'versions.read': (number: string) => `Les versjon ${number}`,
  'versions.changes': 'Hva som ble endret',
  'versions.none': 'Teksten er den samme som før.',
  'versions.added': 'lagt til:',
  'versions.removed': 'tatt bort:',

  'ask.title': 'Spør oss',
  'ask.lead':
    'Lurer du på noe om opplysningene dine, eller protesterer du mot det vi gjør? Du får svar innen én måned. Er saken vanskelig, kan det ta to til, men da sier vi fra.',
  'ask.kind': 'Hva gjelder det?',
  'ask.question': 'Et spørsmål',
  'ask.objection': 'Jeg protesterer mot at dere hindrer misbruk med opplysningene mine',
  'ask.text': 'Skriv det her',
  'ask.send': 'Send',
  'ask.sending': 'Sender …',
  'ask.sent': 'Det er sendt. Du finner det her, med svaret når det kommer.',
  'ask.empty': 'Skriv hva det gjelder.',
  'ask.yours': 'Det du har bedt om',
  'ask.due': (day: string) => `Svar innen ${day}`,

  'ask.told': 'Vårt svar',
  'request.access': 'Innsyn',
  'request.portability': 'Få opplysningene med deg',
  'request.correction': 'Retting',
  'request.erasure': 'Sletting',
  'request.restriction': 'Begrensning',
  'request.objection': 'Protest',
  'request.withdrawal': 'Trekke samtykke',
  'request.question': 'Spørsmål',
  'request.complaint': 'Klage',
  'state.received': 'mottatt',
  'state.identity-doubted': 'vi må vite mer om hvem du er',
  'state.in-work': 'under arbeid',
  'state.answered': 'besvart',
  'state.refused': 'avslått',
  'state.closed': 'avsluttet',

  'erase.title': 'Slett alt om deg',
  'erase.lead':
    'Vi sletter navnet og adressene dine, samtalene, notatene om deg og alt annet vi har lagret om deg.',
  'erase.ask': 'Slett alt om meg',
  'erase.sure': 'Vil du slette alt?',
  'erase.what':
    'Det skjer med en gang, og det kan ikke gjøres om. En samtale som er i gang, forsvinner også for den som svarer deg. Vil du ha noe med deg, last det ned først.',
  'erase.chat':
    'Du sletter det som er lagret om denne chatten. Har du skrevet til oss før, kom inn med e-post for å slette det også.',
  'erase.confirm': 'Slett for godt',
  'erase.busy': 'Sletter …',

  'erased.title': 'Alt om deg er slettet',
  'erased.titleKept': 'Alt om deg er slettet, unntatt det loven krever bevart',
  'erased.lead': (company: string, time: string) => `${company} slettet opplysningene om deg ${time}.`,
  'erased.conversations': (count: number) =>
    count === 1 ? 'Samtalen er borte.' : `Samtalene er borte, ${count} i alt.`,
  'erased.receipt': 'Kvittering',
  'erased.keep':
    'Bare du har kvitteringen. Hos oss står det at noe ble slettet, men ikke hvem det gjaldt. Ta vare på den om du vil kunne vise til slettingen.',
  'erased.number': 'Nummer',
  'erased.position': 'Plass i loggen over slettinger',
  'erased.when': 'Slettet',
  'erased.unrecoverable': 'Kan ikke hentes tilbake fra noen kopi fra',
  'erased.kept': 'Bevart fordi loven krever det',
  'erased.keptLine': (entries: number, date: string, law: string) =>
    `${entries === 1 ? '1 melding' : `${entries} meldinger`} til og med ${date}, etter ${law}`,
  'erased.told': 'Har hatt opplysninger, og blir bedt om å slette dem',
  'erased.pending': 'har ikke svart ennå',
  'erased.save': 'Last ned kvitteringen',
  'erased.file': 'kvittering-for-sletting.txt',
  'erased.session': 'Du er ute av denne siden, og chatten har glemt deg.',

  'complain.title': 'Klag til Datatilsynet',
  'complain.lead':
    'Mener du at vi behandler opplysningene dine i strid med loven, kan du klage til Datatilsynet. Det koster ingenting. Du trenger ikke å klage til oss først.',
  'complain.how': 'Slik klager du hos Datatilsynet',
  'complain.url': 'https://www.datatilsynet.no/om-datatilsynet/kontakt-oss/klage-til-datatilsynet/',
  'complain.summary': 'Lag et utkast til klage',
  'complain.summaryHow':
    'Vi fyller ut det vi kan. Du skriver resten selv. Utkastet blir bare laget her hos deg, og vi får ikke vite om det.',
  'complain.file': 'utkast-til-klage.txt',
  'complain.text': (company: string, date: string, kept: string) =>
    `Klage til Datatilsynet

Dato: ${date}

Jeg klager på: ${company}

Mitt navn og min adresse:
[skriv her]

Hva klagen gjelder:
[skriv her hva som har skjedd, og når]

Hva jeg har gjort for å få det rettet:
[skriv her om du har kontaktet virksomheten, og hva den svarte]

Dette har virksomheten lagret om meg, etter dens egen oversikt ${date}:
${kept}

Vedlegg:
[legg ved filen du kan laste ned fra personvernsiden, og det du ellers vil vise til]
`,
};
