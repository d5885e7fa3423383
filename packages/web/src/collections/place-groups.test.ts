import { describe, expect, it } from 'vitest';
import { byCountry, type ListedPlace, type PlaceBranch } from './place-groups';

function place(
  slug: string,
  countryCode: string | null,
  kind: ListedPlace['kind'] = 'CITY',
  within: string | null = null,
): ListedPlace {
  const containedIn = within
    ? ({ __typename: 'Place', id: within, slug: within, name: within } as const)
    : null;
  const name = slug[0]?.toUpperCase() + slug.slice(1);
  return {
    __typename: 'Place',
    id: slug,
    slug,
    name,
    kind,
    countryCode,
    coordinates: null,
    containedIn,
  };
}

const outline = (branches: readonly PlaceBranch[]): unknown[] =>
  branches.map(({ place: { slug }, inside }) =>
    inside.length > 0 ? [slug, outline(inside)] : slug,
  );

describe('places by country', () => {
  it('stand under their country, each in what it lies in, the countries by name', () => {
    const groups = byCountry([
      place('aleppo', 'SY', 'CITY', 'syria'),
      place('castello', 'SY', 'ROAD', 'aleppo'),
      place('damascus', 'SY', 'CITY', 'syria'),
      place('hangzhou', 'CN', 'CITY', 'china'),
      place('china', 'CN', 'COUNTRY'),
      place('syria', 'SY', 'COUNTRY'),
    ]);
    expect(
      groups.map(({ name, place: head, inside }) => [name, head?.slug, outline(inside)]),
    ).toEqual([
      ['China', 'china', ['hangzhou']],
      ['Syria', 'syria', [['aleppo', ['castello']], 'damascus']],
    ]);
  });

  it('have their country named when no dispatch names it', () => {
    expect(byCountry([place('beirut', 'LB')])).toMatchObject([{ name: 'Lebanon', place: null }]);
  });

  it('come last when they lie in no one country', () => {
    const groups = byCountry([place('levant', null, 'REGION'), place('beirut', 'LB')]);
    expect(groups.map(({ name }) => name)).toEqual(['Lebanon', null]);
  });

  it('stand under the country when what they lie in is not in the list', () => {
    const [group] = byCountry([place('castello', 'SY', 'ROAD', 'aleppo')]);
    expect(outline(group?.inside ?? [])).toEqual(['castello']);
  });
});
