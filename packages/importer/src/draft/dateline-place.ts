import type { Place } from '@dateline/model';
import type { KnownEntities } from '../known-entities';
import { placeInDateline } from '../recognize/gazetteer';
import type { Recognition } from '../recognize/recognize';
import { freeSlug } from '../slug';

/** The place that a dateline names. */
export interface DatelinePlace {
  readonly slug: string;
  /** The place itself, when neither the library nor the text has it. */
  readonly created: Place | null;
}

/**
 * Where an article was filed: a known place, else one that its text names, else one of the world's
 * cities and countries. Null for a name of two known places, or one that nobody knows.
 *
 * @param name in any case: datelines stand in capitals.
 */
export function datelinePlace(
  name: string,
  found: Recognition,
  known: KnownEntities,
): DatelinePlace | null {
  const wanted = name.toLowerCase();
  const goesBy = (one: { readonly name: string; readonly alsoKnownAs: readonly string[] }) =>
    [one.name, ...one.alsoKnownAs].some((other) => other.toLowerCase() === wanted);
  const [held, second] = known.places.filter(goesBy);
  if (held !== undefined) return second === undefined ? { slug: held.slug, created: null } : null;
  const fresh = found.entities.find((one) => one.kind === 'place' && goesBy(one));
  if (fresh !== undefined) return { slug: fresh.ref.slice('places/'.length), created: null };
  const place = placeInDateline(name);
  if (place === null) return null;
  const used = new Set([
    ...known.places.map((one) => one.slug),
    ...found.entities.map((one) => one.ref.slice(one.ref.indexOf('/') + 1)),
  ]);
  const slug = freeSlug(place.name, (one) => used.has(one));
  return {
    slug,
    created: {
      kind: 'place',
      slug,
      name: place.name,
      alsoKnownAs: [],
      summary: null,
      sameAs: [],
      placeKind: place.placeKind,
      coordinates: null,
      containedIn: null,
      countryCode: place.placeKind === 'country' ? place.countryCode : null,
    },
  };
}
