export const kinds = {
  person: 'Person',
  place: 'Place',
  organization: 'Organization',
  event: 'Event',
} as const;

export const kindsPlural = {
  person: 'People',
  place: 'Places',
  organization: 'Organizations',
  event: 'Events',
  article: 'Dispatches',
  quote: 'Words spoken',
} as const;

export const placeKinds = {
  COUNTRY: 'Country',
  REGION: 'Region',
  CITY: 'City',
  TOWN: 'Town',
  SUBURB: 'Suburb',
  DISTRICT: 'District',
  ROAD: 'Road',
  BUILDING: 'Building',
  OTHER: 'Place',
} as const;

export const organizationKinds = {
  GOVERNMENT: 'Government',
  MINISTRY: 'Ministry',
  INTERGOVERNMENTAL: 'Intergovernmental body',
  ARMED_GROUP: 'Armed group',
  ARMED_FORCES: 'Armed forces',
  POLITICAL_GROUP: 'Political group',
  NEWS_MEDIA: 'News organization',
  THINK_TANK: 'Think tank',
  COMPANY: 'Company',
  OTHER: 'Organization',
} as const;

export const eventKinds = {
  SUMMIT: 'Summit',
  MEETING: 'Meeting',
  NEWS_CONFERENCE: 'News conference',
  STATEMENT: 'Statement',
  LETTER: 'Letter',
  PROPOSAL: 'Proposal',
  AGREEMENT: 'Agreement',
  OFFENSIVE: 'Offensive',
  SIEGE: 'Siege',
  EVACUATION: 'Evacuation',
  CONFLICT: 'Conflict',
  OTHER: 'Event',
} as const;

export const statuses = {
  HAPPENED: 'Took place',
  ONGOING: 'Ongoing',
  EXPECTED: 'Expected',
  DID_NOT_HAPPEN: 'Did not take place',
} as const;

/** What the statuses mean on the page of one event, as of the day of the dispatch. */
export const statusSentences = {
  HAPPENED: 'It took place.',
  ONGOING: 'It was still going on when this was written.',
  EXPECTED: 'It was expected; when this was written it had not happened yet.',
  DID_NOT_HAPPEN: 'It was expected, and did not take place.',
} as const;
