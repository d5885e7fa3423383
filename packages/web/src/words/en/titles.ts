/** The documents' titles, as they stand in tabs and in lists of what was found. */
export const titles = {
  library: 'On this device',
  map: 'Map',
  notFound: 'No such page',
  notHere: 'Not on this device yet',
  notes: 'Highlights and notes',
  organizations: 'Organizations',
  people: 'People',
  places: 'Places',
  saved: 'Saved for later',
  timeline: 'Timeline',
  settings: 'Settings',
  search: 'Search',
  searchFor: (query: string) => `Search: ${query}`,
  /** What the site is, for search engines and for shared links. */
  site: 'News articles you can look into: who is named, what they said, when and where it was, and the words that say so.',
} as const;
