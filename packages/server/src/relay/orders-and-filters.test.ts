import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doubled, seedLibrary } from '../testing/seeds';
import { TestServer } from '../testing/test-server';

interface List {
  readonly list: {
    readonly totalCount: number;
    readonly nodes: readonly Readonly<Record<string, string>>[];
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  };
}

const library = doubled(seedLibrary());
let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start({ library });
});
afterAll(() => server.close());

async function nodes(field: string, args: string, fields = 'id'): Promise<List['list']['nodes']> {
  const query = `{ list: ${field}(first: 100 ${args}) { totalCount nodes { ${fields} } pageInfo { endCursor hasNextPage } } }`;
  return (await server.ask<List>(query)).list.nodes;
}

describe.each([
  ['articles', 'DESC', 'ASC', 'id'],
  ['events', 'ASC', 'DESC', 'id'],
])('%s in order of time', (field, usual, other, fields) => {
  it('come from either end, the same items each time', async () => {
    const forward = await nodes(field, `orderBy: ${usual}`, fields);
    expect(await nodes(field, '', fields)).toEqual(forward);
    expect(await nodes(field, 'orderBy: null', fields)).toEqual(forward);
    expect(await nodes(field, `orderBy: ${other}`, fields)).toEqual(forward.toReversed());
  });
});

describe.each(['people', 'places', 'organizations'])('%s by how often they are named', (field) => {
  it('come the most often named first, and are the same ones as by name', async () => {
    const fields = 'slug mentions(first: 1) { totalCount }';
    const named = await nodes(field, 'orderBy: MENTIONS', fields);
    const times = named.map(({ mentions }) => Number(Reflect.get(Object(mentions), 'totalCount')));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(new Set(times).size).toBeGreaterThan(1);
    const slugs = (list: typeof named) => list.map(({ slug }) => slug).toSorted();
    expect(slugs(named)).toEqual(slugs(await nodes(field, '', 'slug')));
  });
});

describe.each(['articles', 'events', 'quotes'])('pages of %s in the other order', (field) => {
  const other = field === 'events' ? 'DESC' : 'ASC';
  const page = `query Page($after: String, $order: TimeOrder) {
    list: ${field}(first: 1, after: $after, orderBy: $order) {
      totalCount nodes { id } pageInfo { endCursor hasNextPage }
    }
  }`;

  it('give each item once', async () => {
    const ids: (string | undefined)[] = [];
    let after: string | null = null;
    let more = true;
    while (more) {
      const { list }: List = await server.ask<List>(page, { after, order: other });
      ids.push(...list.nodes.map(({ id }) => id));
      after = list.pageInfo.endCursor;
      more = list.pageInfo.hasNextPage;
    }
    expect(new Set(ids).size).toBe(ids.length);
    const whole = await nodes(field, `orderBy: ${other}`);
    expect(ids.slice(0, 100)).toEqual(whole.map(({ id }) => id));
  });

  it('refuse a cursor of the usual order', async () => {
    const { list } = await server.ask<List>(page, {});
    const reply = await server.reply(page, { after: list.pageInfo.endCursor, order: other });
    expect(reply.errors?.[0]?.extensions.code).toBe('BAD_CURSOR');
  });
});

describe('a filter', () => {
  it.each([
    ['places', 'kind: CITY', 'kind', 'CITY'],
    ['places', 'country: "SY"', 'countryCode', 'SY'],
    ['places', 'country: "sy"', 'countryCode', 'SY'],
    ['quotes', 'filter: { mode: DIRECT }', 'mode', 'DIRECT'],
    ['organizations', 'kind: NEWS_MEDIA', 'kind', 'NEWS_MEDIA'],
  ])('of %s by %s finds some, and only those', async (field, filter, property, value) => {
    const found = await nodes(field, filter, property);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map((node) => node[property]))).toEqual(new Set([value]));
    expect(found.length).toBeLessThan((await nodes(field, '')).length);
  });

  it('of places inside another finds them at any depth, without the place itself', async () => {
    const found = (await nodes('places', 'containedIn: "syria"', 'slug')).map(({ slug }) => slug);
    expect(found).toContain('aleppo');
    expect(found).not.toContain('syria');
    expect(found).not.toContain('hangzhou');
  });

  it('of people and organizations follows roles and parts', async () => {
    const role = library.roles.find(({ organization }) => organization !== null);
    const holders = await nodes('people', `organization: "${role?.organization}"`, 'slug');
    expect(holders.map(({ slug }) => slug)).toContain(role?.person);
    const part = library.organizations.find(({ partOf }) => partOf !== null);
    const parts = await nodes('organizations', `partOf: "${part?.partOf}"`, 'slug');
    expect(parts.map(({ slug }) => slug)).toContain(part?.slug);
  });

  it.each([
    'places(containedIn: $text)',
    'places(country: $text)',
    'organizations(partOf: $text)',
    'people(organization: $text)',
  ])('takes any text and finds nothing by it: %s', async (field) => {
    for (const text of [
      "'; DROP TABLE entities; --",
      '__proto__',
      '\u0000',
      '%',
      'x'.repeat(5000),
    ]) {
      const query = `query T($text: String!) { list: ${field} { totalCount } }`;
      const { list } = await server.ask<List>(query, { text });
      expect(list.totalCount).toBe(0);
    }
  });
});
