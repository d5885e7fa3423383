import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server';
import { CorsOriginError } from './cors-origins';

const ours = 'https://reader.example';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start({ corsOrigins: [ours], publicOrigin: 'https://news.example' });
});
afterAll(() => server.close());

const preflight = (origin: string, method = 'POST') =>
  fetch(new URL('/graphql', server.url), {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': method,
      'access-control-request-headers': 'content-type,x-evil',
    },
  });

describe('pages of an origin that may ask', () => {
  it('are told so by its exact name, and what they may send', async () => {
    const response = await preflight(ours);
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe(ours);
    expect(response.headers.get('access-control-allow-headers')).toContain('content-type');
    expect(response.headers.get('access-control-allow-headers')).not.toContain('x-evil');
    expect(response.headers.get('access-control-allow-methods')).toBe('GET, HEAD, POST, OPTIONS');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    expect(response.headers.get('vary')).toContain('Origin');
  });

  it('can read refusals, too', async () => {
    for (const body of ['{', '{"query":"{ nope }"}', `"${'x'.repeat(300_000)}"`]) {
      const response = await server.post(body, { origin: ours });
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.headers.get('access-control-allow-origin')).toBe(ours);
      expect(response.headers.get('vary')).toContain('Origin');
    }
  });
});

describe('pages of any other origin', () => {
  it.each([
    'null',
    'https://evil.example',
    'http://reader.example',
    'https://reader.example:8443',
    'https://reader.example.evil.example',
    'https://sub.reader.example',
    'https://READER.example',
    'https://studio.apollographql.com',
  ])('are not told so: %s', async (origin) => {
    const asked = await preflight(origin);
    expect(asked.headers.get('access-control-allow-origin')).toBeNull();
    const answer = await server.post({ query: '{ __typename }' }, { origin });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.headers.get('vary')).toContain('Origin');
  });
});

describe('an origin that cannot be meant', () => {
  it.each(['*', 'null', 'https://a.example/', 'a.example', 'file:///', 'https://*.a.example/x'])(
    'keeps the server from starting: %s',
    async (origin) => {
      await expect(TestServer.start({ corsOrigins: [origin] })).rejects.toThrow(CorsOriginError);
    },
  );
});

describe('a forged request', () => {
  const body = JSON.stringify({ query: '{ __typename }' });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'is refused when it comes as %s',
    async (type) => {
      const response = await server.post(body, { 'content-type': type });
      expect(response.status).toBe(415);
      expect(await response.json()).toMatchObject({
        errors: [{ extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } }],
      });
    },
  );

  it('is refused when it comes by GET without a header that asks first', async () => {
    const response = await server.get('/graphql?query=%7B__typename%7D');
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'BAD_REQUEST' } }],
    });
  });
});

describe('every response', () => {
  it.each(['/graphql?query=%7B__typename%7D', '/health', '/nothing', '/graphiql', '/%ff', '/'])(
    'carries the policies: %s',
    async (path) => {
      const { headers } = await server.get(path);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-request-id')).not.toBeNull();
    },
  );

  it('holds browsers to https only where the site is served by it', async () => {
    const secure = await server.get('/health');
    expect(secure.headers.get('strict-transport-security')).toBe('max-age=31536000');
    const plain = await TestServer.start({ publicOrigin: 'http://news.example' });
    const answer = await plain.get('/health');
    expect(answer.headers.get('strict-transport-security')).toBeNull();
    await plain.close();
  });
});
