/** Texts that the pages of the privacy desk share, in bokmål. */
export const parts = {
  'desk.field.bad': 'Sjekk denne verdien.',
  'problem.already_approved': 'Du har godkjent dette. En annen må også godkjenne.',
  'problem.approvals_missing': 'To personer må godkjenne en utlevering. Spør en til.',
  'problem.disclosure_ended': 'Saken er utlevert eller trukket. Åpne en ny sak.',
  'problem.disclosure_not_given': 'Ingenting er utlevert som personen kan få vite om ennå.',
  'problem.secrecy_holds': 'Loven som forbyr å varsle personen, gjelder fortsatt.',
  'problem.breach_closed': 'Saken er avsluttet. Det som oppdages senere, er en ny sak.',
  'problem.breach_unfinished': 'Vurder risikoen, og varsle dem som skal varsles, før saken avsluttes.',
  'problem.recipient_not_told': 'Gi mottakeren beskjed først, og noter det.',
};
