import { countryName } from '../words/countries';
import { locale } from '#words/phrases';
import type { PlacesListingFragment } from '../operations/generated/types';

export type ListedPlace = PlacesListingFragment['nodes'][number];

/** A place, and those of the list that lie in it. */
export interface PlaceBranch {
  readonly place: ListedPlace;
  readonly inside: readonly PlaceBranch[];
}

/** A country and what the list has there. */
export interface Country {
  /** ISO 3166; null for places that lie in no one country. */
  readonly code: string | null;
  readonly name: string | null;
  /** The country itself, when the list has it. */
  readonly place: ListedPlace | null;
  readonly inside: readonly PlaceBranch[];
}

/**
 * The places by country, and inside of a country by what lies in what. A country comes in the
 * order of its name; what lies in none comes last. Places keep the order that they came in.
 */
export function byCountry(places: readonly ListedPlace[]): readonly Country[] {
  const codes = new Set(places.map(({ countryCode }) => countryCode));
  const countries = [...codes].map((code): Country => {
    const there = places.filter(({ countryCode }) => countryCode === code);
    const place = (code && there.find(({ kind }) => kind === 'COUNTRY')) || null;
    const ids = new Set(there.filter((each) => each !== place).map(({ id }) => id));
    const roots = there.filter(
      (each) => each !== place && !(each.containedIn && ids.has(each.containedIn.id)),
    );
    return {
      code,
      name: place?.name ?? (code && countryName(code)),
      place,
      inside: roots.map((root) => branchOf(root, there)),
    };
  });
  return countries.sort((a, b) => order(a.name, b.name));
}

function branchOf(place: ListedPlace, among: readonly ListedPlace[]): PlaceBranch {
  const inside = among.filter(({ containedIn }) => containedIn?.id === place.id);
  return { place, inside: inside.map((each) => branchOf(each, among)) };
}

function order(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a.localeCompare(b, locale);
}
