/** The texts about asking how it went in bokmål. */
export const surveys = {
  'settings.surveys': 'Hvordan gikk det?',
  'surveys.title': 'Hvordan gikk det?',
  'surveys.lead':
    'Den som har snakket med dere, kan få én e-post med ett spørsmål når en av dere har avsluttet samtalen. Den går en stund etterpå, bare til en bekreftet adresse, høyst én gang på 30 dager, og aldri til den som har sagt nei.',
  'surveys.where': 'Spør dem som kom inn her',
  'surveys.none': 'Ingen steder å spørre ennå',
  'surveys.none.why': 'Når dere har en inngang, en postkasse eller et nummer, står det her.',
  'surveys.noMail': 'Det er ikke satt opp noen e-posttjener som kan sende. Da blir ingen spurt.',
  'surveys.off': 'Dere har valgt bort dette formålet i personvernerklæringen. Da blir ingen spurt.',
  'surveys.off.where': 'Se valgene',
  'surveys.notice':
    'Personvernerklæringen må si at dere spør: publiser en ny versjon først, om den som gjelder er eldre enn dette.',
  'survey.title': 'Hvordan det gikk',
  'survey.asked': 'Spurt på e-post',
  'survey.unanswered': 'Ikke svart ennå',
  'survey.answered': 'Svarte',
  'survey.rating': 'Svar',
  'survey.rating.very_poor': 'Svært dårlig',
  'survey.rating.poor': 'Dårlig',
  'survey.rating.fair': 'Verken bra eller dårlig',
  'survey.rating.good': 'Bra',
  'survey.rating.very_good': 'Svært bra',
  'survey.comment': 'Kommentar',
  'survey.source': 'Personen svarte selv, ved lenken i e-posten',
  'survey.failed': 'Fikk ikke hentet svaret på hvordan det gikk.',
};
