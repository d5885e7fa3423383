import type { PlaceKind } from '@dateline/model';
import cities from './data/cities.json';
import { englishCityNames } from './city-names';
import { isAmbiguousWord } from './common-words';
import { countries } from './countries';
import { isGivenName } from './given-names';
import { regions, states } from './place-words';

/** A place of the world's that a name may mean. */
export interface KnownPlace {
  readonly name: string;
  readonly placeKind: PlaceKind;
  /** ISO 3166-1 alpha-2; null where the name alone does not say. */
  readonly countryCode: string | null;
  /** The name is a person's or a word as well: only what stands before it can say. */
  readonly doubtful: boolean;
}

let places: ReadonlyMap<string, KnownPlace> | null = null;

/** Countries, their larger parts, and cities of 100,000 and more, by name. */
export function gazetteer(): ReadonlyMap<string, KnownPlace> {
  places ??= gathered();
  return places;
}

function gathered(): ReadonlyMap<string, KnownPlace> {
  const all = new Map<string, KnownPlace>();
  for (const [code, names] of [...Object.entries(cities), ...Object.entries(englishCityNames)]) {
    for (const name of names.split('|')) {
      const doubtful = isGivenName(name) || isAmbiguousWord(name) || name.length < 4;
      all.set(name, { name, placeKind: 'city', countryCode: code, doubtful });
    }
  }
  for (const name of [...states.split('|'), ...regions.split('|')]) {
    const plain = name.replaceAll('\\', '');
    all.set(plain, { name: plain, placeKind: 'region', countryCode: null, doubtful: false });
  }
  for (const [name, country] of countries()) {
    const { name: main, code } = country;
    const doubtful = ['Chad', 'Jordan', 'Georgia', 'Jersey'].includes(name);
    all.set(name, { name: main, placeKind: 'country', countryCode: code, doubtful });
  }
  return all;
}

/** A place by its name in a dateline, where names stand in capitals: "GENEVA", "NEW YORK". */
export function placeInDateline(name: string): KnownPlace | null {
  byCapitals ??= new Map([...gazetteer()].map(([one, place]) => [one.toUpperCase(), place]));
  return byCapitals.get(name.toUpperCase().trim()) ?? null;
}

let byCapitals: ReadonlyMap<string, KnownPlace> | null = null;
