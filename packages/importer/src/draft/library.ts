import type { Article, EntityRef, Library, Organization, Person, Place } from '@dateline/model';
import type { KnownEntities } from '../known-entities';
import { namePartsOf } from '../recognize/person-name';
import type { NewEntity } from '../recognize/new-entities';
import type { Recognition } from '../recognize/recognize';
import type { DraftedFacts } from './facts';

interface Drafted {
  readonly article: Article;
  readonly facts: DraftedFacts;
  readonly found: Recognition;
  readonly known: KnownEntities;
  /** The publisher, when it is new. */
  readonly publisher: Organization | null;
  /** The dateline's place, when it is new and the text does not name it. */
  readonly filedAt: Place | null;
}

/** The article and everything that it points at, as a library that stands by itself. */
export function draftedLibrary({
  article,
  facts,
  found,
  known,
  publisher,
  filedAt,
}: Drafted): Library {
  const wanted = new Set<EntityRef>(article.mentions.map((mention) => mention.entity));
  for (const quote of article.quotes) wanted.add(quote.speaker);
  for (const role of facts.roles) {
    wanted.add(`people/${role.person}`);
    if (role.organization !== null) wanted.add(`organizations/${role.organization}`);
  }
  if (article.dateline?.place != null) wanted.add(`places/${article.dateline.place}`);
  if (article.citation?.publisher != null)
    wanted.add(`organizations/${article.citation.publisher}`);

  const fresh = found.entities.filter(({ ref }) => wanted.has(ref));
  const places = withContainers(
    known.places,
    (one) => wanted.has(`places/${one.slug}`),
    (one) => one.containedIn,
  );
  const organizations = withContainers(
    known.organizations,
    (one) => wanted.has(`organizations/${one.slug}`),
    (one) => one.partOf,
  );
  return {
    people: bySlug([
      ...known.people.filter((one) => wanted.has(`people/${one.slug}`)),
      ...fresh.filter(({ kind }) => kind === 'person').map(personOf),
    ]),
    organizations: bySlug([
      ...organizations.map((one) => ({ ...one, partOf: within(one.partOf, organizations) })),
      ...fresh.filter(({ kind }) => kind === 'organization').map(organizationOf),
      ...(publisher === null ? [] : [publisher]),
    ]),
    places: bySlug([
      ...places.map((one) => ({ ...one, containedIn: within(one.containedIn, places) })),
      ...fresh.filter(({ kind }) => kind === 'place').map(placeOf),
      ...(filedAt === null ? [] : [filedAt]),
    ]),
    events: bySlug(facts.events),
    roles: facts.roles,
    storylines: [],
    articles: [article],
  };
}

/** What is wanted, and what it lies in, up to the outermost. */
function withContainers<T extends { readonly slug: string }>(
  all: readonly T[],
  isWanted: (one: T) => boolean,
  containerOf: (one: T) => string | null,
): readonly T[] {
  const bySlug = new Map(all.map((one) => [one.slug, one]));
  const kept = new Set(all.filter(isWanted));
  // A set grows while it is walked.
  for (const one of kept) {
    const container = bySlug.get(containerOf(one) ?? '');
    if (container !== undefined) kept.add(container);
  }
  return [...kept];
}

/** What is known may be a part of a library, whose containers are in another. */
function within<T extends { readonly slug: string }>(
  slug: string | null,
  all: readonly T[],
): string | null {
  return slug !== null && all.some((one) => one.slug === slug) ? slug : null;
}

function baseOf({ ref, name, alsoKnownAs }: NewEntity) {
  return {
    slug: ref.slice(ref.indexOf('/') + 1),
    name,
    alsoKnownAs,
    summary: null,
    sameAs: [],
  };
}

function personOf(entity: NewEntity): Person {
  const { given, family } = namePartsOf(entity.name);
  return { kind: 'person', ...baseOf(entity), givenName: given, familyName: family };
}

function organizationOf(entity: NewEntity): Organization {
  return {
    kind: 'organization',
    ...baseOf(entity),
    organizationKind: kindOf(entity.name),
    partOf: null,
  };
}

const kinds: readonly (readonly [RegExp, Organization['organizationKind']])[] = [
  [/\b(?:Ministry|Department)\b/, 'ministry'],
  [/\b(?:Army|Navy|Air Force|Marines|Armed Forces)\b/, 'armed-forces'],
  [/\bParty\b/, 'political-group'],
  [/\b(?:Inc|Ltd|Corp|Corporation|Company|LLC|PLC)\b/, 'company'],
  [/\b(?:Times|Post|News|Herald|Tribune|Journal|Gazette|Television|Radio)$/, 'news-media'],
  [/\b(?:Government|Administration)$/, 'government'],
];

function kindOf(name: string): Organization['organizationKind'] {
  return kinds.find(([word]) => word.test(name))?.[1] ?? 'other';
}

/** No coordinates: a name alone is not a point on the map. */
function placeOf(entity: NewEntity): Place {
  const { placeKind, countryCode } = entity;
  return {
    kind: 'place',
    ...baseOf(entity),
    placeKind,
    coordinates: null,
    containedIn: null,
    countryCode,
  };
}

function bySlug<T extends { readonly slug: string }>(all: readonly T[]): readonly T[] {
  return [...all].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}
