import type { EntityRef } from '@dateline/model';
import { beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../open-store';
import type { Store, Tie } from '../store';
import { kerry, lavrov, unitedNations } from '../test-library/build-library';
import { talks } from '../test-library/talks';

const all = { first: 100 };
let store: Store;
beforeAll(async () => {
  store = await openStore({ file: ':memory:' });
  await store.load(talks);
  return () => store.close();
});

async function companions(ref: EntityRef, page = all): Promise<readonly Tie[]> {
  const found = (await store.companionsOf([ref], page)).get(ref);
  return found?.items.map(({ node }) => node) ?? [];
}

async function whereabouts(ref: EntityRef): Promise<readonly (readonly [string, number])[]> {
  const found = (await store.whereaboutsOf([ref], all)).get(ref);
  return found?.items.map(({ node }) => [node.entity, node.eventCount] as const) ?? [];
}

describe('companions', () => {
  it('of a person took part in the same events, or are named in the same articles', async () => {
    expect(await companions(kerry)).toEqual([
      {
        entity: lavrov,
        eventCount: 2,
        articleCount: 1,
        events: ['geneva-meeting', 'kerry-meets-lavrov'],
        articles: ['talks-in-hangzhou'],
      },
      {
        entity: unitedNations,
        eventCount: 0,
        articleCount: 1,
        events: [],
        articles: ['aid-is-waiting'],
      },
    ]);
  });

  it('do not include who reported an article, whom it does not name', async () => {
    const met = await companions(kerry);
    expect(met.map(({ entity }) => entity)).not.toContain('people/soren-angstrom');
    expect(await companions('people/soren-angstrom')).toEqual([]);
  });

  it('of a place took part in what happened there or inside it', async () => {
    expect(await companions('places/syria')).toMatchObject([
      { entity: unitedNations, eventCount: 1, articleCount: 0, events: ['aid-convoy'] },
    ]);
  });

  it('of an event took part in it or in a part of it', async () => {
    const met = await companions('events/hangzhou-summit');
    expect(met.map(({ entity }) => entity)).toEqual([kerry, lavrov]);
  });

  it('come page by page without a gap or a repeat', async () => {
    const first = (await store.companionsOf([kerry], { first: 1 })).get(kerry);
    const [item] = first?.items ?? [];
    expect(item?.node.entity).toBe(lavrov);
    expect(first).toMatchObject({ hasNextPage: true, totalCount: 2 });
    const after = item?.cursor ?? '';
    const second = (await store.companionsOf([kerry], { first: 1, after })).get(kerry);
    expect(second?.items.map(({ node }) => node.entity)).toEqual([unitedNations]);
    expect(second).toMatchObject({ hasNextPage: false, totalCount: 2 });
  });
});

describe('whereabouts', () => {
  it('of a person are the places of the events that they took part in', async () => {
    expect(await whereabouts(kerry)).toEqual([['places/hangzhou', 1]]);
  });

  it('of a place are those inside it where something happened', async () => {
    expect(await whereabouts('places/syria')).toEqual([
      ['places/aleppo', 1],
      ['places/castello-road', 1],
    ]);
  });
});
