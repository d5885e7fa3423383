import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entityId } from '../relay/global-id';
import { seedArticle, seedLibrary } from '../testing/seeds';
import { TestServer } from '../testing/test-server';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.close());

interface Shown {
  readonly question: string;
  readonly about: { readonly slug: string } | null;
  readonly article: { readonly slug: string };
  readonly positions: readonly {
    readonly text: string;
    readonly heldBy: readonly { readonly name: string }[];
    readonly evidence: readonly { block: number; start: number; end: number; exact: string }[];
  }[];
}

const shown = `
  fragment shown on Disagreement {
    question about { slug } article { slug }
    positions { text heldBy { name } evidence { block start end exact } }
  }`;

describe('a disagreement', () => {
  it('has every side with who holds it and the words that say so', async () => {
    const { article } = await server.ask<{
      article: { blocks: { text: string }[]; disagreements: Shown[] };
    }>(
      `query D($slug: String!) {
        article(slug: $slug) { blocks { text } disagreements { ...shown } }
      } ${shown}`,
      { slug: seedArticle },
    );
    const [close] = article.disagreements;
    expect(close).toMatchObject({
      about: { slug: 'kerry-lavrov-hangzhou-talks' },
      article: { slug: seedArticle },
      positions: [{ heldBy: [{ name: 'Barack Obama' }] }, { heldBy: [{ name: 'Sergei Ryabkov' }] }],
    });
    const evidence = article.disagreements.flatMap(({ positions }) =>
      positions.flatMap((position) => position.evidence),
    );
    expect(evidence.length).toBeGreaterThanOrEqual(4);
    for (const { block, start, end, exact } of evidence) {
      expect(article.blocks[block]?.text.slice(start, end)).toBe(exact);
    }
  });

  it.each([
    ['event', 'kerry-lavrov-hangzhou-talks'],
    ['person', 'barack-obama'],
    ['organization', 'outside-experts'],
  ] as const)('is found from whom it concerns: %s %s', async (kind, slug) => {
    const query = `query E($slug: String!) {
      ${kind}(slug: $slug) { disagreements(first: 5) { totalCount nodes { ...shown } } }
    } ${shown}`;
    type Found = Record<string, { disagreements: { totalCount: number; nodes: Shown[] } }>;
    const found = (await server.ask<Found>(query, { slug }))[kind]?.disagreements;
    expect(found?.totalCount).toBeGreaterThan(0);
    expect(found?.nodes.map(({ article }) => article.slug)).toContain(seedArticle);
  });

  it('is listed across stories, by article and by whom it concerns', async () => {
    const ask = async (filter: object) => {
      const { disagreements } = await server.ask<{ disagreements: { totalCount: number } }>(
        'query L($f: DisagreementFilter) { disagreements(filter: $f) { totalCount } }',
        { f: filter },
      );
      return disagreements.totalCount;
    };
    const all = seedLibrary().articles.flatMap(({ disagreements }) => disagreements);
    const here = all.filter(({ article }) => article === seedArticle);
    const ryabkov = all.filter(({ positions }) =>
      positions.some(({ heldBy }) => heldBy.includes('people/sergei-ryabkov')),
    );
    expect(here.length).toBeGreaterThan(0);
    expect(await ask({})).toBe(all.length);
    expect(await ask({ article: seedArticle })).toBe(here.length);
    expect(await ask({ article: 'nothing-there' })).toBe(0);
    expect(await ask({ entity: entityId('person', 'sergei-ryabkov') })).toBe(ryabkov.length);
  });
});
