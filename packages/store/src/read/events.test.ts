import type { EntityRef } from '@dateline/model';
import { beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../open-store';
import type { EventListFilter, Store } from '../store';
import { kerry, unitedNations } from '../test-library/build-library';
import { talks } from '../test-library/talks';

const all = { first: 100 };
let store: Store;
beforeAll(async () => {
  store = await openStore({ file: ':memory:' });
  await store.load(talks);
  return () => store.close();
});

async function slugs(filter?: EventListFilter): Promise<string[]> {
  const page = await store.listEvents(all, filter);
  expect(page.totalCount).toBe(page.items.length);
  return page.items.map(({ node }) => node.slug);
}

describe('events', () => {
  it('stand in time order: earliest, then latest, the undated last', async () => {
    expect(await slugs()).toEqual([
      'castello-road-closed',
      'geneva-meeting',
      'kerry-meets-lavrov',
      'hangzhou-summit',
      'aid-convoy',
    ]);
  });

  it.each<[string, EventListFilter, string[]]>([
    [
      'that may have been in a stretch of time',
      { earliest: '2016-08-26T23:00:00Z', latest: '2016-09-04T00:00:00Z' },
      ['castello-road-closed', 'geneva-meeting'],
    ],
    [
      'from an instant on, given with its offset',
      { earliest: '2016-09-05T08:00:00+08:00' },
      ['hangzhou-summit'],
    ],
    [
      'in a place inside the one asked for',
      { place: 'syria' },
      ['castello-road-closed', 'aid-convoy'],
    ],
    ['in just that place', { place: 'castello-road' }, ['castello-road-closed']],
    ['with someone', { participant: kerry }, ['geneva-meeting', 'kerry-meets-lavrov']],
    ['of a kind', { kind: 'summit' }, ['hangzhou-summit']],
    ['of a status', { status: 'expected' }, ['aid-convoy']],
    ['of an article', { article: 'aid-is-waiting' }, ['castello-road-closed', 'aid-convoy']],
    ['of a storyline in which nothing happens', { storyline: 'nothing' }, []],
    ['of several at once', { place: 'hangzhou', kind: 'meeting' }, ['kerry-meets-lavrov']],
  ])('are found %s', async (_, filter, expected) => {
    expect(await slugs(filter)).toEqual(expected);
  });

  it('of a storyline are those that its articles report', async () => {
    expect(await slugs({ storyline: 'cease-fire' })).toHaveLength(5);
    const pages = await store.eventsInStorylines(['cease-fire', 'nothing'], { first: 2 });
    expect(pages.get('cease-fire')?.totalCount).toBe(5);
    expect(pages.get('cease-fire')?.items.map(({ node }) => node.slug)).toEqual([
      'castello-road-closed',
      'geneva-meeting',
    ]);
    expect(pages.get('nothing')).toEqual({ items: [], hasNextPage: false, totalCount: 0 });
  });

  it('of an entity are those it took part in, that were there, or that are its parts', async () => {
    const refs: EntityRef[] = [kerry, unitedNations, 'places/syria', 'events/hangzhou-summit'];
    const pages = await store.eventsOf([...refs, 'people/nobody'], all);
    const found = [...pages].map(([ref, page]) => [ref, page.items.map(({ node }) => node.slug)]);
    expect(Object.fromEntries(found)).toEqual({
      [kerry]: ['geneva-meeting', 'kerry-meets-lavrov'],
      [unitedNations]: ['aid-convoy'],
      'places/syria': ['castello-road-closed', 'aid-convoy'],
      'events/hangzhou-summit': ['kerry-meets-lavrov'],
      'people/nobody': [],
    });
  });

  it('have parts, and others that came after them', async () => {
    const parts = await store.partsOf(['hangzhou-summit', 'geneva-meeting']);
    expect([...parts].map(([slug, events]) => [slug, events.length])).toEqual([
      ['hangzhou-summit', 1],
    ]);
    const followers = await store.followersOf(['geneva-meeting', 'hangzhou-summit']);
    expect([...followers].map(([slug, [first]]) => [slug, first?.slug])).toEqual([
      ['geneva-meeting', 'kerry-meets-lavrov'],
    ]);
  });
});
