import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedArticle, seedLibrary } from '../testing/seeds';
import { TestServer } from '../testing/test-server';
import { wholeArticle } from '../testing/whole-article';

interface Span {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

interface Named {
  readonly slug: string;
}

interface ArticleData {
  readonly article: {
    readonly headline: string;
    readonly datePublished: string;
    readonly blocks: readonly { index: number; text: string }[];
    readonly mentions: readonly (Span & { entity: { slug: string; name: string } })[];
    readonly people: readonly Named[];
    readonly places: readonly Named[];
    readonly organizations: readonly Named[];
    readonly events: readonly (Named & { when: { earliest: string } | null })[];
    readonly quotes: readonly { speakerRole: { title: string } | null }[];
    readonly revisions: readonly { number: number; changes: readonly unknown[] }[];
  };
}

let server: TestServer;
let answer: ArticleData;

beforeAll(async () => {
  server = await TestServer.start();
  answer = await server.ask<ArticleData>(wholeArticle, { slug: seedArticle });
});
afterAll(() => server.close());

function spansIn(value: unknown): Span[] {
  if (Array.isArray(value)) return value.flatMap(spansIn);
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(spansIn);
  return 'exact' in value && 'block' in value ? [value as Span, ...inner] : inner;
}

describe('an article', () => {
  it('brings every person, place, organization and event that its document has', () => {
    const { people, places, organizations, events } = seedLibrary();
    const { article } = answer;
    const slugs = (named: readonly Named[]) => named.map(({ slug }) => slug).toSorted();
    expect(slugs(article.events)).toEqual(slugs(events));
    for (const [shown, all] of [
      [article.people, people],
      [article.places, places],
      [article.organizations, organizations],
    ] as const) {
      expect(shown.length).toBeGreaterThan(0);
      expect(slugs(all)).toEqual(expect.arrayContaining(slugs(shown)));
    }
  });

  it('has the very words at every span, wherever it is asked for', () => {
    const { blocks } = answer.article;
    const spans = spansIn(answer);
    expect(spans.length).toBeGreaterThan(200);
    const wrong = spans.filter(
      ({ block, start, end, exact }) => blocks[block]?.text.slice(start, end) !== exact,
    );
    expect(wrong).toEqual([]);
  });

  it('tells its events in time order, those without a time last', () => {
    const times = answer.article.events.map(({ when }) => when?.earliest ?? '~');
    expect(times).toEqual(times.toSorted());
  });

  it('names the role in which someone spoke', () => {
    const roles = answer.article.quotes.flatMap(({ speakerRole }) => speakerRole?.title ?? []);
    expect(roles).toContain('Secretary of State');
  });

  it('answers with instants in UTC', () => {
    expect(answer.article.datePublished).toMatch(/^2016-09-04T\d\d:\d\d:\d\d\.000Z$/);
  });

  it('has a first revision that changed nothing', () => {
    expect(answer.article.revisions).toMatchObject([{ number: 1, changes: [] }]);
  });

  it('is null for a slug that is not there', async () => {
    expect(await server.ask('{ article(slug: "no-such-article") { headline } }')).toEqual({
      article: null,
    });
  });

  it('answers the same once its query is compiled', async () => {
    // Another name makes another document, so that none of these comes from the cache.
    const again = (name: string) => wholeArticle.replace('WholeArticle', name);
    const once = await server.ask(again('Again'), { slug: seedArticle });
    expect(once).toEqual(answer);
    // The compiled query comes into use at the second sight of a document; the variables
    // differ in what GraphQL ignores, so that the answer is made anew.
    const compiled = await server.ask(again('Again'), { slug: seedArticle, unused: 1 });
    expect(compiled).toEqual(answer);
    const compiledAgain = await server.ask(again('Again'), { slug: seedArticle, unused: 2 });
    expect(compiledAgain).toEqual(answer);
  });
});
