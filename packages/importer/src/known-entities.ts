import type { Library } from '@dateline/model';

/** What a library holds already; a whole `Library` is one. */
export type KnownEntities = Pick<Library, 'people' | 'places' | 'organizations' | 'events'> &
  Partial<Pick<Library, 'roles'>>;

/** A library that holds nothing yet. */
export const nothingKnown: KnownEntities = {
  people: [],
  places: [],
  organizations: [],
  events: [],
};
