/** Texts of the settings as a whole, in bokmål; each part has its own file beside its pages. */
export const settings = {
  'settings.pages': 'Sider i oppsett',
  'settings.group.you': 'Deg',
  'settings.group.people': 'Folk',
  'settings.group.channels': 'Henvendelser',
  'settings.group.account': 'Virksomheten',
  'settings.denied.ask': (roles: readonly string[]) =>
    `Siden er for disse rollene: ${roles.join(', ')}. Spør en som har en av dem.`,
  'settings.unknown': 'Siden finnes ikke',
  'settings.unknown.why': 'Adressen kan være gammel. Velg en side fra listen.',
};
