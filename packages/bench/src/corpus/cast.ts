import type { Organization, Person, Place, Storyline } from '@dateline/model';
import { type Random } from './random';
import {
  cityNames,
  countryNames,
  familyNames,
  givenNames,
  organizationForms,
  organizationSubjects,
  subjects,
  titles,
} from './words';

/** A person with the office held throughout the corpus. */
export interface Player {
  readonly person: Person;
  readonly title: string;
  readonly organization: Organization;
}

/** Who and where the corpus is about, the most frequent first. */
export interface Cast {
  readonly players: readonly Player[];
  readonly organizations: readonly Organization[];
  readonly countries: readonly Place[];
  readonly cities: readonly Place[];
  readonly storylines: readonly Storyline[];
}

/** A cast that grows with the corpus, but more slowly, so that everyone recurs. */
export function makeCast(articles: number, random: Random): Cast {
  const countries = countryNames.map((name, index) => country(name, index));
  const cities = cityNames.map((name) => city(name, random));
  const organizations = makeOrganizations(Math.ceil(articles / 12), countries);
  const players = makePeople(Math.ceil(articles / 3), random).map((person) => ({
    person,
    title: random.pick(titles),
    organization: random.pickOften(organizations),
  }));
  const storylines = Array.from({ length: Math.ceil(articles / 25) }, (_, index) => {
    const subject = subjects[index % subjects.length] ?? '';
    const place = cities[index % cities.length]?.name ?? '';
    const title = `The dispute over ${subject} in ${place}`;
    return { slug: `storyline-${index + 1}`, title, synopsis: `What became of ${subject}.` };
  });
  return { players, organizations, countries, cities, storylines };
}

function country(name: string, index: number): Place {
  return {
    kind: 'place',
    ...named(name),
    placeKind: 'country',
    coordinates: { latitude: 35 + index * 2, longitude: -20 + index * 5, precisionKm: 300 },
    containedIn: null,
    countryCode: null,
  };
}

function city(name: string, random: Random): Place {
  const index = random.between(0, countryNames.length - 1);
  const located = random.chance(80);
  const latitude = 35 + index * 2 + random.between(-90, 90) / 100;
  const longitude = -20 + index * 5 + random.between(-200, 200) / 100;
  return {
    kind: 'place',
    ...named(name),
    placeKind: 'city',
    coordinates: located ? { latitude, longitude, precisionKm: 8 } : null,
    containedIn: slugOf(countryNames[index] ?? ''),
    countryCode: null,
  };
}

function makeOrganizations(count: number, countries: readonly Place[]): readonly Organization[] {
  const all = countries.flatMap((place) =>
    organizationSubjects.flatMap((subject) =>
      organizationForms.map((form): Organization => ({
        kind: 'organization',
        ...named(`${place.name} ${subject} ${form.word}`),
        organizationKind: form.kind,
        partOf: null,
      })),
    ),
  );
  // A stride without a common factor with the number of all, so that neighbors differ in everything.
  return Array.from({ length: Math.min(count, all.length) }, (_, index) => {
    const organization = all[(index * 367) % all.length];
    if (!organization) throw new RangeError('The names for organizations have run out.');
    return organization;
  });
}

function makePeople(count: number, random: Random): readonly Person[] {
  const people = new Map<string, Person>();
  for (let number = 0; people.size < count; number += 1) {
    const givenName = random.pick(givenNames);
    const familyName = random.pick(familyNames);
    const name = `${givenName} ${familyName}`;
    // Namesakes happen; each has a slug of its own.
    const slug = `${slugOf(name)}-${number + 1}`;
    people.set(slug, { kind: 'person', ...named(name), slug, givenName, familyName });
  }
  return [...people.values()];
}

function named(name: string) {
  return {
    slug: slugOf(name),
    name,
    alsoKnownAs: [],
    summary: `${name}, as invented for a measurement.`,
    sameAs: [],
  };
}

const lettersThatDoNotDecompose: Readonly<Record<string, string>> = { ø: 'o', ł: 'l' };

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[øł]/g, (letter) => lettersThatDoNotDecompose[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
