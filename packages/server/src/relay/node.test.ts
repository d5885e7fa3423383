import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedArticle } from '../testing/seeds';
import { TestServer } from '../testing/test-server';
import { globalId, nodeTypes, parseGlobalId } from './global-id';

interface Identified {
  readonly __typename: string;
  readonly id: string;
}

let server: TestServer;
let one: Identified[];

beforeAll(async () => {
  server = await TestServer.start();
  const found = await server.ask<{ article: Record<string, Identified[]> & Identified }>(
    `query One($slug: String!) {
      article(slug: $slug) {
        __typename id
        people { __typename id } places { __typename id } organizations { __typename id }
        events { __typename id } quotes { __typename id } disagreements { __typename id } mentions { __typename id }
        storylines { __typename id }
      }
    }`,
    { slug: seedArticle },
  );
  const { __typename, id, ...lists } = found.article;
  one = [{ __typename, id }, ...Object.values(lists).flatMap((list) => list[0] ?? [])];
});
afterAll(() => server.close());

describe('a node', () => {
  it('is found again by its id, whatever its type', async () => {
    expect(one.map(({ __typename }) => __typename).toSorted()).toEqual([...nodeTypes]);
    for (const node of one) {
      const again = await server.ask('query N($id: ID!) { node(id: $id) { __typename id } }', node);
      expect(again).toEqual({ node });
    }
  });

  it('comes with others in the order of their ids, null for what is not there', async () => {
    const missing = globalId('Person', 'nobody-at-all');
    const ids = [missing, ...one.map(({ id }) => id).toReversed()];
    const { nodes } = await server.ask<{ nodes: (Identified | null)[] }>(
      'query N($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }',
      { ids },
    );
    expect(nodes).toEqual([null, ...one.toReversed()]);
  });

  it.each([
    globalId('Quote', `${seedArticle}/9999`),
    globalId('Mention', `${seedArticle}@999:0-1`),
    globalId('Article', 'no-such-article'),
    globalId('Storyline', 'no-such-storyline'),
  ])('is null when its id is well formed but unknown (%s)', async (id) => {
    expect(await server.ask('query N($id: ID!) { node(id: $id) { id } }', { id })).toEqual({
      node: null,
    });
  });

  it.each([
    '',
    'john-kerry',
    'Person:john-kerry',
    Buffer.from('Person:John Kerry').toString('base64url'),
    Buffer.from('Role:john-kerry').toString('base64url'),
    Buffer.from('Person:').toString('base64url'),
    Buffer.from('Mention:a@1:2').toString('base64url'),
    `${globalId('Person', 'john-kerry')}==`,
    Buffer.from('__proto__:john-kerry').toString('base64url'),
    '💥',
  ])('is refused when its id is malformed (%j)', async (id) => {
    for (const query of [
      'query N($id: ID!) { node(id: $id) { id } }',
      'query N($id: ID!) { nodes(ids: [$id]) { id } }',
    ]) {
      const response = await server.post({ query, variables: { id } });
      expect(response.status).toBe(400);
      const body = await response.json();
      expect(body).toMatchObject({ errors: [{ extensions: { code: 'BAD_ID' } }] });
      expect(body).not.toHaveProperty('data');
    }
  });

  it('is refused where another type is needed', async () => {
    const article = globalId('Article', seedArticle);
    const reply = await server.reply(
      'query Q($id: ID!) { quotes(filter: { speaker: $id }) { totalCount } }',
      { id: article },
    );
    expect(reply.errors?.[0]).toMatchObject({
      message: expect.stringContaining('must name a person, place, organization or event'),
      extensions: { code: 'BAD_ID' },
    });
  });

  it('is refused together with more than a hundred others', async () => {
    const ids = Array.from({ length: 101 }, () => globalId('Person', 'john-kerry'));
    const reply = await server.reply('query N($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(reply.errors?.[0]?.message).toContain('100 at most');
  });
});

describe('a global id', () => {
  it('reads back as what it was made of', () => {
    expect(parseGlobalId(globalId('Person', 'john-kerry'))).toEqual({
      type: 'Person',
      key: 'john-kerry',
    });
  });
});
