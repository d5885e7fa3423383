import { articleDocument } from '@dateline/model';
import { beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../open-store';
import type { ArticleListFilter, Store } from '../store';
import { kerry, lavrov, unitedNations } from '../test-library/build-library';
import { talks } from '../test-library/talks';

const all = { first: 100 };
let store: Store;
beforeAll(async () => {
  store = await openStore({ file: ':memory:' });
  await store.load(talks);
  return () => store.close();
});

async function slugs(filter?: ArticleListFilter): Promise<string[]> {
  const page = await store.listArticles(all, filter);
  return page.items.map(({ node }) => node.slug);
}

describe('articles', () => {
  it('come whole, with all that their pages need', async () => {
    const documents = await store.articleDocuments(['talks-in-hangzhou', 'nothing']);
    expect([...documents.keys()]).toEqual(['talks-in-hangzhou']);
    expect(documents.get('talks-in-hangzhou')).toEqual(articleDocument(talks, 'talks-in-hangzhou'));
  });

  it('come in summary, without their text and facts', async () => {
    const summary = (await store.articles(['talks-in-hangzhou'])).get('talks-in-hangzhou');
    const whole = articleDocument(talks, 'talks-in-hangzhou')?.article;
    expect({ ...whole, ...summary }).toEqual(whole);
    for (const left of ['blocks', 'mentions', 'quotes']) expect(summary).not.toHaveProperty(left);
  });

  it('are listed newest first, by the instant and not by how it is written', async () => {
    expect(await slugs()).toEqual(['aid-is-waiting', 'talks-in-hangzhou', 'etude-de-cas']);
  });

  it.each<[string, ArticleListFilter, string[]]>([
    ['of a storyline', { storyline: 'cease-fire' }, ['aid-is-waiting', 'talks-in-hangzhou']],
    ['that mention someone', { mentions: lavrov }, ['talks-in-hangzhou']],
    ['in a language', { language: 'fr' }, ['etude-de-cas']],
    ['from an instant on', { publishedFrom: '2016-09-05T08:00:00Z' }, ['aid-is-waiting']],
    ['until before an instant', { publishedUntil: '2016-09-04T14:30:00Z' }, ['etude-de-cas']],
    [
      'of several at once',
      { mentions: kerry, publishedUntil: '2016-09-05T00:00:00Z' },
      ['talks-in-hangzhou'],
    ],
  ])('are found %s', async (_, filter, expected) => {
    expect(await slugs(filter)).toEqual(expected);
  });

  it('are about whom they mention or state a fact of, not where they were reported from', async () => {
    const pages = await store.articlesAbout(
      [kerry, unitedNations, 'people/soren-angstrom', 'events/aid-convoy', 'places/suva'],
      all,
    );
    const found = [...pages].map(([ref, page]) => [ref, page.items.map(({ node }) => node.slug)]);
    expect(Object.fromEntries(found)).toEqual({
      [kerry]: ['aid-is-waiting', 'talks-in-hangzhou'],
      [unitedNations]: ['aid-is-waiting'],
      'people/soren-angstrom': ['talks-in-hangzhou'],
      'events/aid-convoy': ['aid-is-waiting'],
      'places/suva': [],
    });
  });

  it('belong to storylines', async () => {
    expect([...(await store.storylines(['cease-fire', 'nothing'])).values()]).toEqual(
      talks.storylines,
    );
    expect((await store.listStorylines(all)).items.map(({ node }) => node)).toEqual(
      talks.storylines,
    );
    const pages = await store.articlesInStorylines(['cease-fire'], { first: 1 });
    expect(pages.get('cease-fire')).toMatchObject({ totalCount: 2, hasNextPage: true });
  });

  it('are read from the file once while they stay as they are', async () => {
    const [first, second] = await Promise.all([
      store.articleDocuments(['aid-is-waiting']),
      store.articleDocuments(['aid-is-waiting']),
    ]);
    expect(first.get('aid-is-waiting')).toEqual(second.get('aid-is-waiting'));
    const third = await store.articleDocuments(['aid-is-waiting']);
    expect(third.get('aid-is-waiting')).toBe(second.get('aid-is-waiting'));
  });
});
