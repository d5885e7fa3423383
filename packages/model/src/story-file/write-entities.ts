import type { EntityBase, Event, Organization, Person, Place, Storyline } from '../entity';
import type { Library } from '../library/library';
import { writtenAssertion } from './written-assertion';
import { listOrNothing, type YamlFields } from './write-yaml';

/** What every entity has, in the order in which people write it. */
function baseFields({ alsoKnownAs, summary, sameAs }: EntityBase): YamlFields {
  return {
    'also-known-as': listOrNothing(alsoKnownAs),
    summary,
    'same-as': listOrNothing(sameAs),
  };
}

export function personFields(person: Person): YamlFields {
  return {
    name: person.name,
    'given-name': person.givenName,
    'family-name': person.familyName,
    ...baseFields(person),
  };
}

export function placeFields(place: Place): YamlFields {
  const { coordinates } = place;
  return {
    name: place.name,
    kind: place.placeKind,
    'contained-in': place.containedIn,
    'country-code': place.countryCode,
    coordinates: coordinates && {
      latitude: coordinates.latitude,
      longitude: coordinates.longitude,
      'precision-km': coordinates.precisionKm,
      source: coordinates.source,
    },
    ...baseFields(place),
  };
}

export function organizationFields(organization: Organization): YamlFields {
  return {
    name: organization.name,
    kind: organization.organizationKind,
    'part-of': organization.partOf,
    ...baseFields(organization),
  };
}

export function storylineFields({ title, synopsis }: Storyline): YamlFields {
  return { title, synopsis };
}

/** What an event is, without the words for it, its time, place and participants. */
export function eventFields(event: Event): YamlFields {
  return {
    name: event.name,
    kind: event.eventKind,
    status: event.status,
    ...baseFields(event),
    'part-of': event.partOf,
    'preceded-by': listOrNothing(event.precededBy),
    'asserted-by': writtenAssertion(event.assertion),
  };
}

/** The entities that stories share, by the file or field that they stand in. */
export function sharedEntities(
  library: Library,
): Readonly<Record<'people' | 'places' | 'organizations' | 'storylines', YamlFields | null>> {
  return {
    people: bySlug(library.people, personFields),
    places: bySlug(library.places, placeFields),
    organizations: bySlug(library.organizations, organizationFields),
    storylines: bySlug(library.storylines, storylineFields),
  };
}

/** A mapping from slug to fields; null when there is none. */
export function bySlug<T extends { readonly slug: string }>(
  things: readonly T[],
  fieldsOf: (thing: T) => YamlFields,
): YamlFields | null {
  if (things.length === 0) return null;
  return Object.fromEntries(things.map((thing) => [thing.slug, fieldsOf(thing)]));
}
