/** Texts about customers who are signed in on the company's own site, in bokmål. */
export const identity = {
  'settings.identity': 'Innloggede kunder',
  'identity.lead':
    'Når kunden er innlogget på nettstedet deres, kan serveren deres signere hvem det er. Da slipper kunden å oppgi det, finner igjen samtalen på andre enheter, og medarbeideren ser at det er bekreftet.',
  'identity.keys': 'Offentlige nøkler',
  'identity.keys.none': 'Ingen nøkkel ennå',
  'identity.keys.none.why': 'Lag et nøkkelpar her, eller legg inn den offentlige halvdelen av et dere har.',
  'identity.key.added': 'Lagt til',
  'identity.remove': 'Fjern',
  'identity.keep': 'Behold',
  'identity.remove.title': (name: string) => `Fjerne «${name}»?`,
  'identity.remove.why':
    'Det som er signert med den, gjelder ikke lenger. Samtaler som er i gang, fortsetter. Fjern den først når serveren deres signerer med en annen.',
  'identity.new': 'Ny nøkkel',
  'identity.name': 'Navn',
  'identity.name.hint': 'For eksempel nettbutikken, eller året den ble laget.',
  'identity.name.bad': 'Skriv et navn.',
  'identity.make': 'Lag nøkkelpar',
  'identity.make.why':
    'Paret lages i nettleseren. Den private halvdelen lastes ned til deg og sendes aldri hit: legg den på serveren deres og slett filen.',
  'identity.own': 'Legg inn egen nøkkel',
  'identity.own.hint':
    'PEM, slik «openssl pkey -pubout» skriver den: P-256 (ES256) eller RSA fra 2048 biter (RS256).',
  'identity.own.bad': 'Dette er ikke en offentlig nøkkel som vi tar imot. En privat nøkkel skal aldri hit.',
  'identity.made': (file: string) => `Nøkkelen er lagt til, og ${file} er lastet ned.`,
  'identity.added': 'Nøkkelen er lagt til.',
  'identity.example': 'Slik signerer serveren deres',
  'identity.example.why':
    'Med et JWT-bibliotek i språket dere bruker. Nøkkelens id er «kid», inngangens id er «aud», og det lever høyst en time.',
  'identity.page': 'Slik får chatten vite det',
  'identity.page.why':
    'I taggen når siden lages på serveren, eller fra skriptet når noen logger inn eller ut uten å bytte side.',
};
