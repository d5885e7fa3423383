import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedArticle, seedLibrary } from '../testing/seeds';
import { TestServer } from '../testing/test-server';

interface Connection {
  readonly list: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly id: string }[];
    readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
    readonly pageInfo: {
      readonly hasNextPage: boolean;
      readonly hasPreviousPage: boolean;
      readonly startCursor: string | null;
      readonly endCursor: string | null;
    };
  };
}

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.close());

function list(field: string, args = ''): string {
  const nodes = field === 'search' ? '... on Node { id }' : 'id';
  return `query List($first: Int, $after: String) {
    list: ${field}(first: $first, after: $after ${args}) {
      totalCount
      nodes { ${nodes} }
      edges { cursor node { ${nodes} } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }`;
}

const library = seedLibrary();
const quoteCount = library.articles.flatMap(({ quotes }) => quotes).length;

describe.each([
  ['articles', '', library.articles.length],
  ['people', '', library.people.length],
  ['places', '', library.places.length],
  ['organizations', '', library.organizations.length],
  ['events', '', library.events.length],
  ['quotes', '', quoteCount],
  ['storylines', '', library.storylines.length],
  ['search', 'query: "aleppo"', null],
])('the list of %s', (field, args, total) => {
  it('comes whole, page by page, each item once', async () => {
    const whole = await server.ask<Connection>(list(field, args), { first: 100 });
    expect(whole.list.nodes.length).toBe(whole.list.totalCount);
    expect(whole.list.totalCount).toBe(total ?? whole.list.nodes.length);
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const { list: page }: Connection = await server.ask<Connection>(list(field, args), {
        first: 3,
        after,
      });
      expect(page.edges.map(({ node }) => node)).toEqual(page.nodes);
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
      expect(page.pageInfo.startCursor).toBe(page.edges[0]?.cursor);
      ids.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(ids).toEqual(whole.list.nodes.map(({ id }) => id));
  });

  it.each([0, -1, 101])('refuses first: %i and says what it may be', async (first) => {
    const response = await server.post({ query: list(field, args), variables: { first } });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [
        {
          message: expect.stringContaining('from 1 to 100'),
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ],
    });
  });

  it('refuses a cursor that it did not make', async () => {
    const response = await server.post({
      query: list(field, args),
      variables: { after: 'not-a-cursor' },
    });
    expect(response.status).toBe(400);
    const body = await response.json();
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'BAD_CURSOR' } }] });
    expect(body).not.toHaveProperty('data');
  });

  it('takes `first: null` for the usual size', async () => {
    const { list: page } = await server.ask<Connection>(list(field, args), { first: null });
    expect(page.nodes.length).toBe(Math.min(page.totalCount, 20));
  });
});

describe('what narrows a list', () => {
  interface Slugs {
    readonly list: { readonly nodes: readonly { readonly slug: string }[] };
  }
  const slugs = async (query: string, variables: object = {}) =>
    (await server.ask<Slugs>(query, variables)).list.nodes.map(({ slug }) => slug);

  it('finds people by the beginning of a word of a name', async () => {
    expect(await slugs('{ list: people(named: "lavr") { nodes { slug } } }')).toEqual([
      'sergei-lavrov',
    ]);
  });

  it('finds the located places inside a box', async () => {
    const found = await slugs(
      '{ list: places(within: { south: 29, west: 119, north: 31, east: 121 }) { nodes { slug } } }',
    );
    expect(found).toContain('hangzhou');
    expect(found).not.toContain('aleppo');
  });

  it('refuses a box that is none, with an example', async () => {
    const reply = await server.reply(
      '{ places(within: { south: 9, west: 0, north: 1, east: 0 }) { totalCount } }',
    );
    expect(reply.errors?.[0]?.message).toContain('Example: { south: 32');
  });

  it('finds events by time, place, kind, status, article and participant', async () => {
    const { id } = (
      await server.ask<{ person: { id: string } }>('{ person(slug: "john-kerry") { id } }')
    ).person;
    const query =
      'query E($f: EventFilter) { list: events(first: 100, filter: $f) { nodes { slug } } }';
    const all = await slugs(query, { f: {} });
    expect(await slugs(query, { f: { article: seedArticle } })).toEqual(all);
    const july = await slugs(query, { f: { during: '2016-07' } });
    expect(july.length).toBeGreaterThan(0);
    expect(july.length).toBeLessThan(all.length);
    const inJuly = library.events.find(({ when }) => when?.edtf.startsWith('2016-07'))?.slug;
    expect(july).toContain(inJuly);
    expect(await slugs(query, { f: { during: '2016-08' } })).not.toContain(inJuly);
    for (const f of [
      { status: 'DID_NOT_HAPPEN' },
      { kind: 'NEWS_CONFERENCE' },
      { place: 'syria' },
      { participant: id },
    ]) {
      const found = await slugs(query, { f });
      expect(found.length, JSON.stringify(f)).toBeGreaterThan(0);
      expect(found.length, JSON.stringify(f)).toBeLessThan(all.length);
    }
  });

  it('refuses a time that is not EDTF, as a variable and in the query, with an example', async () => {
    const inVariable = await server.post({
      query: 'query E($t: EDTF) { events(filter: { during: $t }) { totalCount } }',
      variables: { t: 'mid-July' },
    });
    const inQuery = await server.post({
      query: '{ events(filter: { during: "mid-July" }) { totalCount } }',
    });
    for (const response of [inVariable, inQuery]) {
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({
        errors: [
          {
            message: expect.stringContaining('2016-07~'),
            extensions: { code: 'BAD_USER_INPUT' },
          },
        ],
      });
    }
  });

  it('finds quotes by speaker, words and article', async () => {
    const query = `query Q($f: QuoteFilter) {
      quotes(first: 100, filter: $f) { nodes { text speaker { id slug } } }
    }`;
    interface Quotes {
      readonly quotes: {
        readonly nodes: readonly { text: string; speaker: { id: string; slug: string } }[];
      };
    }
    const ask = async (f: object) => (await server.ask<Quotes>(query, { f })).quotes.nodes;
    const all = await ask({ article: seedArticle });
    expect(all.length).toBe(quoteCount);
    const [first] = all;
    const bySpeaker = await ask({ speaker: first?.speaker.id });
    expect(new Set(bySpeaker.map(({ speaker }) => speaker.slug))).toEqual(
      new Set([first?.speaker.slug]),
    );
    const words = first?.text.slice(0, 12) ?? '';
    expect((await ask({ containing: words })).map(({ text }) => text)).toContain(first?.text);
  });

  it('finds articles by language, storyline, entity and time of publication', async () => {
    const { id } = (await server.ask<{ place: { id: string } }>('{ place(slug: "aleppo") { id } }'))
      .place;
    const query = 'query A($f: ArticleFilter) { list: articles(filter: $f) { nodes { slug } } }';
    const storyline = library.storylines[0]?.slug;
    for (const f of [
      { language: 'en' },
      { storyline },
      { mentions: id },
      { publishedFrom: '2016-09-04T00:00:00Z', publishedUntil: '2016-09-06T00:00:00Z' },
    ]) {
      expect(await slugs(query, { f }), JSON.stringify(f)).toEqual([seedArticle]);
    }
    expect(await slugs(query, { f: { language: 'ar' } })).toEqual([]);
  });

  it('finds only the kinds that are asked for, with the match marked', async () => {
    const found = await server.ask<{
      search: {
        edges: readonly { snippet: string; score: number; node: { __typename: string } }[];
      };
    }>(
      '{ search(query: "aleppo", kinds: [PLACE, EVENT]) { edges { snippet score node { __typename } } } }',
    );
    const types = new Set(found.search.edges.map(({ node }) => node.__typename));
    expect([...types].toSorted()).toEqual(['Event', 'Place']);
    expect(found.search.edges.some(({ snippet }) => /\u{E000}aleppo\u{E001}/iu.test(snippet))).toBe(
      true,
    );
  });
});
