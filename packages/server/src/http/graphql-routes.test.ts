import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedArticle, seedLibrary } from '../testing/seeds';
import { oneLanguage } from '../testing/small-reader';
import { TestServer } from '../testing/test-server';

const studio = 'https://studio.apollographql.com';
const document =
  'query Headline($slug: String!) { article(slug: $slug) { headline blocks { text } } }';
const hash = createHash('sha256').update(document).digest('hex');
const operation = { 'x-apollo-operation-name': 'Headline' };

let server: TestServer;
beforeAll(async () => {
  const web = {
    match: () => null,
    ...oneLanguage,
    render: () => Promise.resolve({ status: 404, html: '<!doctype html><title>Not here</title>' }),
    clientDirectory: import.meta.dirname,
    operations: { [hash]: document },
  };
  server = await TestServer.start({ web });
});
afterAll(() => server.close());

function persisted(sha256Hash: string, variables: object = { slug: seedArticle }): string {
  const parameters = new URLSearchParams({
    operationName: 'Headline',
    variables: JSON.stringify(variables),
    extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash } }),
  });
  return `/graphql?${parameters}`;
}

/** fetch decodes bodies by itself; this leaves them as they came. */
function raw(path: string, headers: Record<string, string>) {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>(
    (resolve, reject) => {
      httpRequest(new URL(path, server.url), { headers }, async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk);
        const { statusCode: status = 0 } = response;
        resolve({ status, headers: response.headers, body: Buffer.concat(chunks) });
      })
        .on('error', reject)
        .end();
    },
  );
}

describe('a persisted operation of the reader’s', () => {
  it('is answered by its hash alone, over GET', async () => {
    const response = await server.get(persisted(hash), operation);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ data: { article: { headline: /./ } } });
  });

  it('carries a validator, and is answered with 304 until the content changes', async () => {
    const first = await server.get(persisted(hash), operation);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"[\w-]+"$/);
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    const again = await server.get(persisted(hash), { ...operation, 'if-none-match': etag });
    expect(again.status).toBe(304);
    expect(again.headers.get('etag')).toBe(etag);
    expect(await again.text()).toBe('');

    const library = seedLibrary();
    const [article] = library.articles;
    if (!article) throw new Error('The seeds have no article.');
    await server.store.load({ ...library, articles: [{ ...article, headline: 'Changed' }] });
    const changed = await server.get(persisted(hash), { ...operation, 'if-none-match': etag });
    expect(changed.status).toBe(200);
    expect(await changed.json()).toMatchObject({ data: { article: { headline: 'Changed' } } });
    await server.store.load(library);
  });

  it('says so when its hash is not known', async () => {
    const response = await server.get(persisted('0'.repeat(64)), operation);
    expect(await response.json()).toMatchObject({
      errors: [
        { message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
      ],
    });
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('is refused over GET without a header that only a program sends', async () => {
    const response = await server.get(persisted(hash), { accept: 'application/json' });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Cross-Site Request Forgery');
  });

  it('cannot be listed under a hash that is not its own', async () => {
    const web = {
      match: () => null,
      ...oneLanguage,
      render: () => Promise.resolve({ status: 404, html: '' }),
      clientDirectory: import.meta.dirname,
      operations: { [hash]: '{ __typename }' },
    };
    await expect(TestServer.start({ web })).rejects.toThrow(/has the hash/);
  });
});

describe('a persisted query that a client registers', () => {
  it('is answered by its hash from then on', async () => {
    const query = '{ people(first: 1) { totalCount } }';
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    const before = await (await server.post({ extensions })).json();
    expect(before).toMatchObject({ errors: [{ message: 'PersistedQueryNotFound' }] });
    const registered = await (await server.post({ query, extensions })).json();
    const after = await (await server.post({ extensions })).json();
    expect(after).toEqual(registered);
    expect(after).toMatchObject({ data: { people: { totalCount: expect.any(Number) } } });
  });

  it('is refused under a hash that is not its own', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
    const response = await server.post({ query: '{ __typename }', extensions });
    expect(response.status).toBe(400);
  });
});

describe('an answer', () => {
  it('comes compressed as the client likes it', async () => {
    const identity = await raw(persisted(hash), operation);
    expect(identity.headers['content-encoding']).toBeUndefined();
    const br = await raw(persisted(hash), { ...operation, 'accept-encoding': 'gzip, br' });
    expect(br.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(br.body)).toEqual(identity.body);
    const gzip = await raw(persisted(hash), { ...operation, 'accept-encoding': 'gzip, br;q=0' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body)).toEqual(identity.body);
    for (const { headers } of [identity, br, gzip]) {
      expect(headers.vary).toContain('Accept-Encoding');
    }
  });

  it('comes as the media type that the client likes', async () => {
    const accept = 'application/graphql-response+json';
    const response = await server.get(persisted(hash), { ...operation, accept });
    expect(response.headers.get('content-type')).toContain(accept);
    const plain = await server.get(persisted(hash), operation);
    expect(plain.headers.get('content-type')).toContain('application/json');
    expect(plain.headers.get('vary')).toMatch(/\bAccept\b/);
  });

  it('has no body for HEAD', async () => {
    const response = await fetch(new URL(persisted(hash), server.url), {
      method: 'HEAD',
      headers: operation,
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).not.toBeNull();
    expect(await response.text()).toBe('');
  });

  it('forbids the browser to make more of it than data', async () => {
    const { headers } = await server.get(persisted(hash), operation);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('geolocation=()');
  });

  it('differs by what the variables say, however often they are asked in turn', async () => {
    for (const slug of [seedArticle, 'no-such-article', seedArticle]) {
      const response = await server.get(persisted(hash, { slug }), operation);
      const { data } = (await response.json()) as { data: { article: unknown } };
      expect(data.article === null, slug).toBe(slug !== seedArticle);
    }
  });
});

describe('Apollo Studio', () => {
  const preflight = (origin: string) =>
    fetch(new URL('/graphql', server.url), {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,apollographql-client-name',
      },
    });

  it('may ask: its preflight is granted', async () => {
    const response = await preflight(studio);
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe(studio);
    expect(response.headers.get('access-control-allow-methods')).toContain('POST');
    expect(response.headers.get('access-control-allow-headers')).toContain('content-type');
  });

  it('can read the whole schema and an answer', async () => {
    const origin = { origin: studio };
    const introspection = await server.post({ query: getIntrospectionQuery() }, origin);
    expect(introspection.headers.get('access-control-allow-origin')).toBe(studio);
    expect(await introspection.json()).toHaveProperty('data.__schema.types');
    const answer = await server.post({ query: '{ people { totalCount } }' }, origin);
    expect(answer.headers.get('access-control-allow-origin')).toBe(studio);
    expect(answer.headers.get('vary')).toContain('Origin');
  });

  it('is the only stranger that may', async () => {
    const response = await preflight('https://evil.example');
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    const answer = await server.post(
      { query: '{ __typename }' },
      { origin: 'https://evil.example' },
    );
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('a form on another site', () => {
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'cannot ask by sending %s',
    async (type) => {
      const response = await server.post(JSON.stringify({ query: '{ __typename }' }), {
        'content-type': type,
      });
      expect([400, 415]).toContain(response.status);
      expect(await response.json()).not.toHaveProperty('data');
    },
  );
});
