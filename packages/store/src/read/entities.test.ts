import type { EntityKind } from '@dateline/model';
import { beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../open-store';
import type { EntityListFilter, Store } from '../store';
import { kerry } from '../test-library/build-library';
import { talks } from '../test-library/talks';

let store: Store;
beforeAll(async () => {
  store = await openStore({ file: ':memory:' });
  await store.load(talks);
  return () => store.close();
});

async function names(kind: EntityKind, filter?: EntityListFilter): Promise<string[]> {
  const page = await store.listEntities(kind, { first: 100 }, filter);
  expect(page.totalCount).toBe(page.items.length);
  return page.items.map(({ node }) => node.name);
}

describe('entities', () => {
  it('come as they were loaded; those that are not there are left out', async () => {
    const found = await store.entities([kerry, 'people/nobody', 'events/geneva-meeting']);
    expect([...found.keys()].sort()).toEqual(['events/geneva-meeting', kerry]);
    expect(found.get(kerry)).toEqual(talks.people[0]);
  });

  it('are listed by name, people by family name', async () => {
    expect(await names('person')).toEqual(['Søren Ångström', 'John Kerry', 'Sergei Lavrov']);
    expect(await names('organization')).toEqual(['State Department', 'United Nations']);
  });

  it('are listed by how often they are named, and by name where that is equal', async () => {
    const { items } = await store.listEntities('person', { first: 100 }, {}, 'mentions');
    const times = (slug: string) =>
      talks.articles
        .flatMap(({ mentions }) => mentions)
        .filter(({ entity }) => entity === `people/${slug}`).length;
    const expected = (await store.listEntities('person', { first: 100 })).items
      .map(({ node }) => node.slug)
      .sort((a, b) => times(b) - times(a));
    expect(items.map(({ node }) => node.slug)).toEqual(expected);
    expect(new Set(expected.map(times)).size).toBeGreaterThan(1);
  });

  it.each([
    ['lav', ['Sergei Lavrov']],
    ['LAVROV', ['Sergei Lavrov']],
    ['sergey', ['Sergei Lavrov']],
    ['ser lav', ['Sergei Lavrov']],
    ['sor', ['Søren Ångström']],
    ['Ångs', ['Søren Ångström']],
    ['لافر', ['Sergei Lavrov']],
    ['avrov', []],
    ['%', []],
    ['"\'; --', []],
    ['\ud800', []],
    ['x'.repeat(10_000), []],
  ])('are found by the beginning of a word of their names: %s', async (named, expected) => {
    expect(await names('person', { named })).toEqual(expected);
  });

  it.each(['un', 'U.N.', 'u.n', 'nations'])('are found by their initials: %s', async (named) => {
    expect(await names('organization', { named })).toEqual(['United Nations']);
  });

  it.each(['daraya', 'Darayya', 'داريا'])('are found by any of their names: %s', async (named) => {
    expect(await names('place', { named })).toEqual(['Darayya']);
  });

  it('are all listed when nothing is asked for', async () => {
    expect(await names('person', { named: '  ' })).toHaveLength(3);
  });
});

describe('places within a box', () => {
  it('are those located inside it', async () => {
    const within = { south: 36, west: 37, north: 37, east: 38 };
    expect(await names('place', { within })).toEqual(['Aleppo', 'Castello Road']);
    expect(await names('place', { within, named: 'road' })).toEqual(['Castello Road']);
  });

  it('are found on both sides of the antimeridian', async () => {
    const within = { south: -20, west: 170, north: -10, east: -170 };
    expect(await names('place', { within })).toEqual(['Apia', 'Suva']);
  });

  it('never are places without coordinates', async () => {
    const world = { south: -90, west: -180, north: 90, east: 180 };
    const located = talks.places.filter(({ coordinates }) => coordinates !== null);
    expect(await names('place', { within: world })).toHaveLength(located.length);
  });
});

describe('what entities hold', () => {
  it('places lie directly in places', async () => {
    const inside = await store.placesIn(['syria', 'aleppo', 'hangzhou']);
    expect(inside.get('syria')?.map(({ slug }) => slug)).toEqual(['aleppo']);
    expect(inside.get('aleppo')?.map(({ slug }) => slug)).toEqual(['castello-road']);
    expect(inside.has('hangzhou')).toBe(false);
  });

  it('roles are held by people, in organizations', async () => {
    const [role] = talks.roles;
    expect((await store.rolesOfPeople(['john-kerry', 'nobody'])).get('john-kerry')).toEqual([role]);
    const held = await store.rolesInOrganizations(['state-department', 'united-nations']);
    expect([...held]).toEqual([['state-department', [role]]]);
  });
});
