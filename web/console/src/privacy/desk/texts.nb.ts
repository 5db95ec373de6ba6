/** The texts of the privacy desk in bokmål. They are written first; the English ones have the same keys. */
export const desk = {
  'rail.privacy': 'Personvern',
  'privacy.label': 'Personvern',
  'privacy.pages': 'Sider i personvern',
  'privacy.choose': 'Velg en side',
  'privacy.choose.why':
    'Her følger dere opp rettighetene til dem som skriver, og ser hvem som har gjort hva.',
  'privacy.unknown': 'Siden finnes ikke',
  'privacy.unknown.why': 'Adressen kan være gammel. Velg en side fra listen.',
  'privacy.denied': 'Du har ikke tilgang til personvern',
  'privacy.denied.why': 'Personvernansvarlige og administratorer har tilgang. Spør en av dem.',
};
