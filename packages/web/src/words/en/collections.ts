/** The indexes: everyone, everywhere and every body that the dispatches name. */
export const collections = {
  label: 'Indexes',
  person: {
    title: 'People',
    about: 'Everyone whom the dispatches name, by family name, with the post that they hold.',
    empty: 'No people yet. They appear here as soon as a dispatch names them.',
  },
  place: {
    title: 'Places',
    about: 'Every place that the dispatches name, country by country.',
    empty: 'No places yet. They appear here as soon as a dispatch names them.',
  },
  organization: {
    title: 'Organizations',
    about: 'Governments, armies, newspapers and other bodies that the dispatches name, by kind.',
    empty: 'No organizations yet. They appear here as soon as a dispatch names them.',
  },
  event: { title: 'Events' },
  inTheStories: 'In the dispatches',
  reporters: 'Who reported them',
  noCountry: 'In no one country',
  unlocated: 'not located',
  partOf: 'part of',
  inside: 'in',
  shown: (shown: number, total: number) => `${shown} of ${total}`,
  next: 'Next page',
  first: 'First page',
} as const;

export const organizationKindsPlural = {
  GOVERNMENT: 'Governments',
  MINISTRY: 'Ministries',
  INTERGOVERNMENTAL: 'Intergovernmental bodies',
  ARMED_FORCES: 'Armed forces',
  ARMED_GROUP: 'Armed groups',
  POLITICAL_GROUP: 'Political groups',
  NEWS_MEDIA: 'News organizations',
  THINK_TANK: 'Think tanks',
  COMPANY: 'Companies',
  OTHER: 'Others',
} as const;
