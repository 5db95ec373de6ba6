/** Texts of what calls for attention, and of colleagues in the same conversation, in bokmål. */
export const attention = {
  'collision.looks': (names: string) => `${names} ser også på denne`,
  'collision.title': (names: string) => `${names} har svart imens`,
  'collision.lead': 'Det kom et svar etter at du begynte å skrive. Det du har skrevet, ligger i feltet.',
  'collision.back': 'Tilbake til svaret',
  'collision.send': 'Send likevel',
  'attention.title': 'Lyd og varsler',
  'attention.asked': 'Spørsmål om lyd og varsler',
  'attention.lead': 'Gjelder denne nettleseren. Et varsel sier bare «Ny melding», aldri navn eller innhold.',
  'attention.sound': 'Lyd når noe nytt kommer og du ser et annet sted',
  'attention.notify': 'Varsel fra nettleseren',
  'attention.notify.denied':
    'Nettleseren tillater ikke varsler herfra. Endre det i innstillingene for nettstedet.',
  'attention.try': 'Prøv',
  'attention.ask': 'Vil du høre det når det kommer noe nytt?',
  'attention.on': 'Slå på lyd og varsler',
  'attention.off': 'Ikke nå',
  'attention.new': 'Ny melding',
};
