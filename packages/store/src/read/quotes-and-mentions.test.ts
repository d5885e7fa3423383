import { beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../open-store';
import type { QuoteListFilter, Store } from '../store';
import { kerry, lavrov, unitedNations } from '../test-library/build-library';
import { talks } from '../test-library/talks';

const all = { first: 100 };
let store: Store;
beforeAll(async () => {
  store = await openStore({ file: ':memory:' });
  await store.load(talks);
  return () => store.close();
});

describe('quotes', () => {
  it.each<[string, QuoteListFilter | undefined, string[]]>([
    ['all', undefined, ['aid-is-waiting/0', 'talks-in-hangzhou/0', 'talks-in-hangzhou/1']],
    ['of a speaker', { speaker: lavrov }, ['talks-in-hangzhou/1']],
    ['of an article', { article: 'aid-is-waiting' }, ['aid-is-waiting/0']],
    ['of an occasion', { event: 'kerry-meets-lavrov' }, ['talks-in-hangzhou/0']],
    ['with some words in them', { containing: 'TRUCKS are' }, ['aid-is-waiting/0']],
    [
      'with signs that mean something in SQL',
      { containing: '100% agreed_' },
      ['talks-in-hangzhou/1'],
    ],
    ['without what such signs would match', { containing: 'a%le' }, []],
    ['with a backslash', { containing: '\\' }, []],
    ['with more than anyone ever said', { containing: '語'.repeat(100_000) }, []],
  ])('are listed: %s', async (_, filter, expected) => {
    const page = await store.listQuotes(all, filter);
    expect(page.items.map(({ node }) => node.id)).toEqual(expected);
    expect(page.totalCount).toBe(expected.length);
  });

  it('of a speaker and of an occasion', async () => {
    const pages = await store.quotesOf([kerry, 'events/kerry-meets-lavrov', 'places/suva'], all);
    const found = [...pages].map(([ref, page]) => [ref, page.items.map(({ node }) => node.id)]);
    expect(Object.fromEntries(found)).toEqual({
      [kerry]: ['talks-in-hangzhou/0'],
      'events/kerry-meets-lavrov': ['talks-in-hangzhou/0'],
      'places/suva': [],
    });
  });

  it('come by their ids, as they were loaded', async () => {
    const found = await store.quotes(['talks-in-hangzhou/1', 'nothing/9']);
    expect([...found.values()]).toEqual([talks.articles[0]?.quotes[1]]);
  });
});

describe('mentions', () => {
  it('stand in text order, the newest article first', async () => {
    const page = (await store.mentionsOf([kerry], all)).get(kerry);
    expect(page?.items.map(({ node }) => [node.article, node.block, node.start])).toEqual([
      ['aid-is-waiting', 1, 20],
      ['talks-in-hangzhou', 0, 0],
      ['talks-in-hangzhou', 1, 0],
    ]);
  });

  it('can be narrowed to one article', async () => {
    const pages = await store.mentionsOf([kerry, unitedNations], all, 'aid-is-waiting');
    expect([...pages].map(([ref, page]) => [ref, page.totalCount])).toEqual([
      [kerry, 1],
      [unitedNations, 2],
    ]);
  });

  it('come by their ids, as they were loaded', async () => {
    const [mention] = talks.articles[0]?.mentions ?? [];
    const found = await store.mentions([mention?.id ?? '', 'nothing@0:0-1']);
    expect([...found.values()]).toEqual([mention]);
  });
});
