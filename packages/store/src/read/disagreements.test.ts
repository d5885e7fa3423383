import { beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../open-store';
import type { DisagreementListFilter, Store } from '../store';
import { kerry, lavrov } from '../test-library/build-library';
import { disputedTalks } from '../test-library/disputed-talks';
import { talks } from '../test-library/talks';

const all = { first: 100 };
const meeting = 'events/kerry-meets-lavrov';
const road = 'places/castello-road';
let store: Store;
beforeAll(async () => {
  store = await openStore({ file: ':memory:' });
  await store.load(disputedTalks);
  return () => store.close();
});

describe('disagreements', () => {
  it.each<[string, DisagreementListFilter | undefined, string[]]>([
    ['all', undefined, ['aid-is-waiting/1', 'talks-in-hangzhou/1', 'talks-in-hangzhou/2']],
    ['of an article', { article: 'aid-is-waiting' }, ['aid-is-waiting/1']],
    ['about an event', { entity: meeting }, ['talks-in-hangzhou/1']],
    [
      'in which someone holds a side',
      { entity: kerry },
      ['talks-in-hangzhou/1', 'talks-in-hangzhou/2'],
    ],
    ['of nobody', { entity: 'places/suva' }, []],
  ])('are listed: %s', async (_, filter, expected) => {
    const page = await store.listDisagreements(all, filter);
    expect(page.items.map(({ node }) => node.id)).toEqual(expected);
    expect(page.totalCount).toBe(expected.length);
  });

  it('of several, across articles: the newest article first', async () => {
    const pages = await store.disagreementsOf([lavrov, road, 'places/suva'], all);
    const found = [...pages].map(([ref, page]) => [ref, page.items.map(({ node }) => node.id)]);
    expect(Object.fromEntries(found)).toEqual({
      [lavrov]: ['aid-is-waiting/1', 'talks-in-hangzhou/1', 'talks-in-hangzhou/2'],
      [road]: ['aid-is-waiting/1'],
      'places/suva': [],
    });
  });

  it('come page by page', async () => {
    const first = await store.listDisagreements({ first: 2 });
    const after = first.items[1]?.cursor ?? '';
    const second = await store.listDisagreements({ first: 2, after });
    expect(second.items.map(({ node }) => node.id)).toEqual(['talks-in-hangzhou/2']);
  });

  it('come by their ids, as they were loaded, and with their article', async () => {
    const loaded = disputedTalks.articles[0]?.disagreements;
    const found = await store.disagreements(['talks-in-hangzhou/2', 'nothing/9']);
    expect([...found.values()]).toEqual([loaded?.[1]]);
    const documents = await store.articleDocuments(['talks-in-hangzhou']);
    expect(documents.get('talks-in-hangzhou')?.article.disagreements).toEqual(loaded);
  });

  it('list their article on the page of what they are about', async () => {
    const place = (await store.articlesAbout([road], all)).get(road);
    expect(place?.items.map(({ node }) => node.slug)).toContain('aid-is-waiting');
  });
});

it('a disagreement that is gone changes its article, and is found no more', async () => {
  const other = await openStore({ file: ':memory:' });
  await other.load(disputedTalks);
  expect(await other.load(talks)).toMatchObject({ created: 0, deleted: 0, updated: 2 });
  expect((await other.listDisagreements(all)).totalCount).toBe(0);
  await other.close();
});
