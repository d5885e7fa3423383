import { beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../open-store';
import type { Store } from '../store';
import { kerry, lavrov } from '../test-library/build-library';
import { talks } from '../test-library/talks';

let store: Store;
beforeAll(async () => {
  store = await openStore({ file: ':memory:' });
  await store.load(talks);
  return () => store.close();
});

describe('appearances', () => {
  it('are the articles about someone, newest first, with each place that names them', async () => {
    const found = (await store.appearancesOf([kerry], { first: 10 })).get(kerry);
    const told = found?.items.map(({ node }) => ({
      article: node.article.slug,
      named: node.mentionCount,
      blocks: node.mentions.map(({ block }) => block),
      lastBlock: node.lastBlock,
    }));
    expect(told).toEqual([
      { article: 'aid-is-waiting', named: 1, blocks: [1], lastBlock: 1 },
      { article: 'talks-in-hangzhou', named: 2, blocks: [0, 1], lastBlock: 1 },
    ]);
  });

  it('of several are each their own', async () => {
    const found = await store.appearancesOf([kerry, lavrov], { first: 1 });
    expect(found.get(kerry)).toMatchObject({ totalCount: 2, hasNextPage: true });
    expect(found.get(lavrov)?.items).toMatchObject([
      { node: { article: { slug: 'talks-in-hangzhou' }, mentionCount: 1 } },
    ]);
  });

  it('hold an article that names someone only as its reporter, without a mention', async () => {
    const photographer = 'people/soren-angstrom';
    const found = (await store.appearancesOf([photographer], { first: 10 })).get(photographer);
    expect(found?.items).toMatchObject([{ node: { mentionCount: 0, mentions: [] } }]);
  });
});
