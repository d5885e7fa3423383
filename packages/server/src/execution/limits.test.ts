import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getIntrospectionQuery } from 'graphql';
import { seedArticle } from '../testing/seeds';
import { TestServer } from '../testing/test-server';
import { wholeArticle } from '../testing/whole-article';
import { limits } from './limits';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.close());

async function refusalOf(query: string): Promise<{ status: number; code: string | undefined }> {
  const response = await server.post({ query });
  const body = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return { status: response.status, code: body.errors?.[0]?.extensions.code };
}

describe('a request that asks for too much', () => {
  it('is refused when it is too deep', async () => {
    const deep = 'partOf { '.repeat(limits.depth) + 'slug' + ' }'.repeat(limits.depth);
    expect(await refusalOf(`{ event(slug: "x") { ${deep} } }`)).toEqual({
      status: 400,
      code: 'QUERY_TOO_DEEP',
    });
  });

  it('is refused when fragments make it too deep', async () => {
    const fragments = Array.from(
      { length: limits.depth },
      (_, i) => `fragment F${i} on Event { partOf { ...F${i + 1} } }`,
    );
    const query = `{ event(slug: "x") { ...F0 } } ${fragments.join(' ')} fragment F${limits.depth} on Event { slug }`;
    expect(await refusalOf(query)).toEqual({ status: 400, code: 'QUERY_TOO_DEEP' });
  });

  it('is refused when it has too many aliases, fragments counted where they are spread', async () => {
    const many = Array.from({ length: 40 }, (_, i) => `a${i}: name`).join(' ');
    expect(
      await refusalOf(
        `{ x: person(slug: "x") { ...F } y: person(slug: "y") { ...F } } fragment F on Person { ${many} }`,
      ),
    ).toEqual({ status: 400, code: 'TOO_MANY_ALIASES' });
  });

  it('is refused when its answer might be too large', async () => {
    const query = `{ people(first: 100) { nodes { articles(first: 100) { nodes { mentions {
      entity { mentions(first: 100) { nodes { exact } } } } } } } } }`;
    expect(await refusalOf(query)).toEqual({ status: 400, code: 'QUERY_TOO_COSTLY' });
  });

  it('is refused when it has too many tokens', async () => {
    const query = `{ ${'__typename '.repeat(limits.tokens)} }`;
    expect(await refusalOf(query)).toEqual({ status: 400, code: 'TOO_MANY_TOKENS' });
  });

  it('is refused when it has too many directives, fragments counted where they are spread', async () => {
    const many = '... @include(if: true) { name } '.repeat(limits.directives / 2 + 1);
    const query = `{ person(slug: "x") { ...F ...F } } fragment F on Person { ${many} }`;
    expect(await refusalOf(query)).toEqual({ status: 400, code: 'TOO_MANY_DIRECTIVES' });
  });

  it('is refused when it asks for too much at its root', async () => {
    const query = `{ ${'__typename '.repeat(limits.rootFields + 1)} }`;
    expect(await refusalOf(query)).toEqual({ status: 400, code: 'TOO_MANY_ROOT_FIELDS' });
  });

  it('is refused when its introspection has too many aliases', async () => {
    const many = Array.from({ length: limits.aliases + 1 }, (_, i) => `a${i}: name`).join(' ');
    expect(await refusalOf(`{ __schema { types { ${many} } } }`)).toEqual({
      status: 400,
      code: 'TOO_MANY_ALIASES',
    });
  });

  it('is told what the limit is', async () => {
    const { errors } = await server.reply(`{ ${'__typename '.repeat(limits.rootFields + 1)} }`);
    expect(errors?.[0]?.message).toBe(
      'The query has 31 fields at its root, but may have 30 at most.',
    );
    const tokens = await server.reply(`{ ${'__typename '.repeat(limits.tokens)} }`);
    expect(tokens.errors?.[0]?.message).toBe(
      'The query has more than 4000 tokens, which is the most that it may have.',
    );
  });

  it('is refused when its body is too large', async () => {
    expect(await refusalOf('#'.repeat(limits.bodyBytes))).toEqual({
      status: 413,
      code: 'PAYLOAD_TOO_LARGE',
    });
  });

  it('is refused when its fragments go in circles', async () => {
    const query = '{ event(slug: "x") { ...A } } fragment A on Event { partOf { ...A } }';
    expect(await refusalOf(query)).toEqual({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED' });
  });

  it('is refused when it is a batch', async () => {
    const response = await server.post([{ query: '{ __typename }' }, { query: '{ __typename }' }]);
    expect(response.status).toBe(400);
  });
});

describe('a request that asks for much', () => {
  it('is answered: a whole article', async () => {
    const answer = await server.ask(wholeArticle, { slug: seedArticle });
    expect(answer).toMatchObject({ article: { slug: seedArticle } });
  });

  it('is answered: introspection, as tools send it', async () => {
    const full = getIntrospectionQuery({
      inputValueDeprecation: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
    });
    for (let sight = 0; sight < 3; sight += 1) {
      const { __schema } = await server.ask<{ __schema: { types: unknown[] } }>(full, { sight });
      expect(__schema.types.length).toBeGreaterThan(50);
    }
  });
});

describe('the estimated cost of a query', () => {
  const query = '{ people(first: 3) { nodes { name } } }';
  const report = { 'x-dateline-cost': 'report' };

  it('is told when it is asked for', async () => {
    const response = await server.post({ query }, report);
    expect(await response.json()).toMatchObject({
      data: { people: { nodes: expect.any(Array) } },
      extensions: { cost: { estimated: 6, limit: limits.cost } },
    });
  });

  it('is told when it is the reason for refusal', async () => {
    const costly = `{ people(first: 100) { nodes { articles(first: 100) { nodes { mentions {
      entity { mentions(first: 100) { nodes { exact } } } } } } } } }`;
    const response = await server.post({ query: costly }, report);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'QUERY_TOO_COSTLY' } }],
      extensions: { cost: { estimated: expect.any(Number), limit: limits.cost } },
    });
  });

  it('is in no answer that is kept, before or after', async () => {
    for (const headers of [{}, report, {}]) {
      const response = await server.post({ query }, headers);
      const asked = 'x-dateline-cost' in headers;
      expect(JSON.stringify(await response.json()).includes('extensions')).toBe(asked);
      expect(response.headers.get('cache-control') === 'no-store').toBe(asked);
      expect(response.headers.get('vary')).toContain('x-dateline-cost');
    }
  });
});
