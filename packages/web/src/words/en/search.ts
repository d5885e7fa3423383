import { numeral } from '../numbers';

export const search = {
  title: 'Search',
  label: 'Search people, places, events and words spoken',
  placeholder: 'A name, a place, a word',
  button: 'Search',
  clear: 'Clear the field',
  found: (count: number, query: string) =>
    count === 1 ? `1 thing found for “${query}”` : `${count} things found for “${query}”`,
  count: (count: number) => `${numeral(count)} found`,
  nothing: (query: string) => `Nothing found for “${query}”`,
  nothingHint: 'Try one word instead of several, or a name as the dispatch spells it.',
  nothingOfKind: (kind: string) => `Nothing under “${kind}”`,
  hint: 'Looks through the text of every dispatch, every name in it, and every word spoken.',
  tryThese: 'For example',
  examples: ['Kerry', 'Aleppo', 'cease-fire', 'siege'],
  results: 'What was found',
  looking: 'Looking…',
  more: 'Show more',
} as const;

/** Choosing one kind of what was found. */
export const searchKinds = {
  label: 'Only of one kind',
  all: 'All',
  many: {
    article: 'Dispatches',
    person: 'People',
    place: 'Places',
    organization: 'Organizations',
    event: 'Events',
    quote: 'Quotes',
  },
  one: {
    article: 'Dispatch',
    person: 'Person',
    place: 'Place',
    organization: 'Organization',
    event: 'Event',
    quote: 'Quote',
  },
} as const;

/** Where what was found comes from, and what is the matter when it could not be looked for. */
export const searchSources = {
  device: 'From this device',
  library: 'From the library',
  alsoLibrary: 'Also in the library',
  alsoDevice: 'Also on this device',
  reading: (percent: string) => `This device is still being read through: ${percent}`,
  unreachable: 'No connection: from this device only',
  trouble: 'The library did not answer: from this device only',
  nothingHere: (query: string) => `Nothing on this device for “${query}”`,
  nothingHereHint: 'The library may have more. It cannot be reached just now.',
  emptyTitle: 'Nothing here to look through yet',
  emptyHint:
    'There is no connection, and no dispatch has been kept on this device. What you read with a connection is kept, and can be searched without one.',
  troubleTitle: 'The search did not work',
  troubleHint:
    'The library did not answer as it should, and this device has nothing to look through.',
  retry: 'Try again',
  toLibrary: 'What is on this device',
} as const;

/** When nothing is spelled as it was typed. */
export const searchSpelling = {
  close: (query: string) => `Nothing is spelled “${query}”. What is close to it:`,
  instead: (query: string) => `Search for “${query}”`,
} as const;

export const searchRecent = {
  title: 'Searched before',
  remove: (query: string) => `Forget “${query}”`,
  clear: 'Forget all',
  hint: 'Remembered on this device only.',
} as const;
