export const dateline = 'Dateline' as const;

export const skip = 'Skip to the text' as const;

export const nav = {
  label: 'Pages',
  front: 'Front page',
  timeline: 'Timeline',
  map: 'Map',
  search: 'Search',
  library: 'Library',
  settings: 'Settings',
  reading: 'Reading',
  saved: 'Saved',
  notes: 'Notes',
  people: 'All people',
  places: 'All places',
  organizations: 'All organizations',
  about: 'News you can look into. Every fact points at the words that say so.',
  keys: 'Keyboard shortcuts',
  api: 'For developers: the GraphQL API',
} as const;

export const update = {
  ready: 'A new version of Dateline is ready.',
  apply: 'Use it now',
  later: 'Later',
} as const;

export const device = {
  here: (size: string) => `On this device · ${size}`,
  notHere: 'Not on this device yet',
  keep: 'Keep offline',
  keeping: 'Coming onto this device…',
  remove: 'Remove',
  asOf: (when: string) => `as of ${when}`,
  fromDevice: (when: string) => `From this device, as of ${when}`,
  troubles: {
    unavailable: 'This browser lets nothing be kept',
    full: 'No room left on this device',
    unreachable: 'Not on this device yet; the server cannot be reached',
    trouble: 'Not on this device yet; the server could not answer',
  },
} as const;
