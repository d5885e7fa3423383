import { request as httpRequest } from 'node:http';
import { crc32 } from 'node:zlib';
import type { NewToken, TokenRole } from '@dateline/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server';

const viewer = '{ viewer { name role scopes expiresAt } }';
const auditLog = '{ auditLog(first: 100) { totalCount nodes { action outcome tokenName } } }';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.close());

async function tokenFor(role: TokenRole, more: Partial<NewToken> = {}) {
  return server.store.tokens.create({ name: `A test's ${role}`, role, ...more });
}

const bearer = (text: string) => ({ authorization: `Bearer ${text}` });

/** Sends header lines as they are, also the same name twice. */
function raw(headers: readonly string[]) {
  return new Promise<{ status: number; body: string; challenge: string | undefined }>(
    (resolve, reject) => {
      const body = JSON.stringify({ query: viewer });
      httpRequest(
        new URL('/graphql', server.url),
        {
          method: 'POST',
          headers: [
            'Host',
            'localhost',
            'Content-Type',
            'application/json',
            'Content-Length',
            String(body.length),
            ...headers,
          ],
        },
        async (response) => {
          const chunks: Buffer[] = [];
          for await (const chunk of response) chunks.push(chunk);
          resolve({
            status: response.statusCode ?? 0,
            body: Buffer.concat(chunks).toString(),
            challenge: response.headers['www-authenticate'],
          });
        },
      )
        .on('error', reject)
        .end(body);
    },
  );
}

async function refusal(response: Response) {
  const { data, errors } = (await response.json()) as {
    data?: unknown;
    errors: { message: string; extensions: { code: string } }[];
  };
  return {
    status: response.status,
    hasData: data !== undefined,
    code: errors[0]?.extensions.code,
    message: errors[0]?.message ?? '',
    challenge: response.headers.get('www-authenticate'),
    caching: response.headers.get('cache-control'),
  };
}

describe('a viewer', () => {
  it('is null for a request without a token', async () => {
    expect(await server.ask(viewer)).toEqual({ viewer: null });
  });

  it('is whom the token was made for, by POST and by GET', async () => {
    const expires = new Date(Date.now() + 86_400_000);
    const { text } = await tokenFor('editor', { expires, scopes: ['publish', 'review'] });
    const expected = {
      data: {
        viewer: {
          name: "A test's editor",
          role: 'EDITOR',
          scopes: ['PUBLISH', 'REVIEW'],
          expiresAt: expires.toISOString(),
        },
      },
    };
    expect(await (await server.post({ query: viewer }, bearer(text))).json()).toEqual(expected);
    const get = await server.get(`/graphql?query=${encodeURIComponent(viewer)}`, {
      ...bearer(text),
      'apollo-require-preflight': 'true',
    });
    expect(await get.json()).toEqual(expected);
  });

  it('is never mistaken for another, however many ask the same at once', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `Desk ${index}`);
    const made = await Promise.all(names.map((name) => tokenFor('editor', { name })));
    const asked = Array.from({ length: 60 }, (_, index) => index % 13);
    const answers = await Promise.all(
      asked.map(async (which) => {
        const text = made[which]?.text;
        const response = await server.post({ query: viewer }, text ? bearer(text) : {});
        const { data } = (await response.json()) as { data: { viewer: { name: string } | null } };
        return data.viewer?.name;
      }),
    );
    expect(answers).toEqual(asked.map((which) => names[which]));
  });
});

describe('an answer to a request with a token', () => {
  it('is kept by nobody, and one without a token says that the header matters', async () => {
    const { text } = await tokenFor('reader');
    const query = '{ people { totalCount } }';
    const own = await server.post({ query }, bearer(text));
    expect(own.headers.get('cache-control')).toBe('no-store, private');
    expect(own.headers.get('vary')).toContain('Authorization');
    const open = await server.post({ query });
    expect(open.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(open.headers.get('vary')).toContain('Authorization');
    expect(await open.json()).toEqual(await own.json());
  });
});

describe('a token that is not accepted', () => {
  it.each([
    ['another scheme', 'Basic ZWRpdG9yOnNlY3JldA==', 'must be the word Bearer'],
    ['no scheme', 'dtl_x', 'must be the word Bearer'],
    ['no token', 'Bearer ', 'must be the word Bearer'],
    ['two tokens', 'Bearer dtl_a dtl_b', 'mistyped or cut'],
    ['something else', 'Bearer eyJhbGciOiJub25lIn0.e30.', 'mistyped or cut'],
    ['far too much', `Bearer ${'a'.repeat(10_000)}`, 'mistyped or cut'],
  ])('is refused with what is wrong with it: %s', async (_what, authorization, message) => {
    const refused = await refusal(await server.post({ query: viewer }, { authorization }));
    expect(refused).toMatchObject({
      status: 401,
      hasData: false,
      code: 'UNAUTHENTICATED',
      challenge: expect.stringMatching(/^Bearer realm="Dateline", error="invalid_token"/),
      caching: 'no-store, private',
    });
    expect(refused.message).toContain(message);
  });

  it('is refused when it comes with a second one, whichever is good', async () => {
    const { text } = await tokenFor('admin');
    const good = `Bearer ${text}`;
    for (const pair of [
      ['Authorization', good, 'authorization', 'Bearer none'],
      ['Authorization', 'Bearer none', 'authorization', good],
      ['Authorization', good, 'Authorization', good],
    ]) {
      const { status, body, challenge } = await raw(pair);
      expect(status).toBe(401);
      expect(body).toContain('more than one Authorization header');
      expect(challenge).toMatch(/^Bearer/);
    }
  });

  it('is refused by its size alone when the header is larger than HTTP allows', async () => {
    const { status } = await raw(['Authorization', `Bearer ${'a'.repeat(100_000)}`]);
    expect(status).toBe(431);
    expect(await server.ask(viewer)).toEqual({ viewer: null });
  });

  it('is refused alike for a wrong id and a wrong secret', async () => {
    const [one, other] = [await tokenFor('editor'), await tokenFor('editor')];
    const foreign = await TestServer.start();
    const { text } = await foreign.store.tokens.create({ name: 'Elsewhere', role: 'admin' });
    await foreign.close();
    const unknown = await refusal(await server.post({ query: viewer }, bearer(text)));
    expect(unknown).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(unknown.message).toContain('not known');
    const body = [...one.text.split('_').slice(0, 2), other.text.split('_')[2]].join('_');
    const checksum = crc32(body).toString(36).padStart(7, '0');
    const mixed = await refusal(
      await server.post({ query: viewer }, bearer(`${body}_${checksum}`)),
    );
    expect(mixed).toEqual(unknown);
  });

  it('is refused once it is revoked, and says so', async () => {
    const { token, text } = await tokenFor('editor');
    expect((await server.post({ query: viewer }, bearer(text))).status).toBe(200);
    await server.store.tokens.revoke(token.id);
    const refused = await refusal(await server.post({ query: viewer }, bearer(text)));
    expect(refused.status).toBe(401);
    expect(refused.message).toContain('has been revoked');
  });

  it('is never in the log', () => {
    expect(JSON.stringify(server.log)).not.toMatch(/dtl_|Bearer/);
  });
});

describe('an expiry', () => {
  it('holds to the millisecond', async () => {
    const expires = new Date('2030-01-01T12:00:00Z');
    let now = new Date(expires.getTime() - 1);
    const timed = await TestServer.start({ clock: () => now });
    const { text } = await timed.store.tokens.create({ name: 'Until', role: 'reader', expires });
    const ask = () => timed.post({ query: viewer }, bearer(text));
    expect((await ask()).status).toBe(200);
    now = expires;
    const refused = await refusal(await ask());
    expect(refused.status).toBe(401);
    expect(refused.message).toContain('expired at 2030-01-01T12:00:00.000Z');
    await timed.close();
  });
});

describe('a field that needs a role', () => {
  it('is refused without a token, in the first and in the compiled run', async () => {
    for (let sight = 0; sight < 4; sight += 1) {
      const refused = await refusal(await server.post({ query: auditLog }));
      expect(refused).toMatchObject({
        status: 401,
        hasData: false,
        code: 'UNAUTHENTICATED',
        challenge: 'Bearer realm="Dateline"',
        caching: 'no-store',
      });
    }
  });

  it('is refused with a lesser role, also after it was answered for a greater one', async () => {
    const [admin, editor] = [await tokenFor('admin'), await tokenFor('editor')];
    for (let sight = 0; sight < 4; sight += 1) {
      const granted = await server.post({ query: auditLog }, bearer(admin.text));
      expect(granted.status).toBe(200);
      expect(await granted.json()).toHaveProperty('data.auditLog.nodes');
      const refused = await refusal(await server.post({ query: auditLog }, bearer(editor.text)));
      expect(refused).toMatchObject({ status: 403, hasData: false, code: 'FORBIDDEN' });
      expect(refused.challenge).toContain('error="insufficient_scope", scope="ADMIN"');
      expect((await server.post({ query: auditLog })).status).toBe(401);
    }
  });

  it('is refused under any name and through any fragment', async () => {
    for (const query of [
      '{ a: auditLog { totalCount } }',
      '{ people { totalCount } ...F } fragment F on Query { auditLog { totalCount } }',
      'query Q($yes: Boolean = true) { auditLog @include(if: $yes) { totalCount } }',
      '{ ... on Query { x: auditLog { nodes { detail } } } }',
    ]) {
      for (let sight = 0; sight < 3; sight += 1) {
        const refused = await refusal(await server.post({ query }));
        expect(refused).toMatchObject({ status: 401, hasData: false });
      }
    }
  });

  it('tells an administrator who made which token', async () => {
    const { text } = await tokenFor('admin', { name: 'Head of desk' });
    const response = await server.post(
      { query: '{ auditLog(first: 1) { nodes { action subject detail outcome tokenId } } }' },
      bearer(text),
    );
    const { data } = (await response.json()) as {
      data: { auditLog: { nodes: Record<string, string>[] } };
    };
    const [line = {}] = data.auditLog.nodes;
    expect(line).toMatchObject({ action: 'token.create', outcome: 'DONE', tokenId: null });
    expect(JSON.parse(line['detail'] ?? '')).toMatchObject({ name: 'Head of desk', role: 'admin' });
  });
});

describe('a page elsewhere that is allowed to ask', () => {
  it('may send a token, and read why it was refused', async () => {
    const origin = 'https://studio.apollographql.com';
    const preflight = await fetch(new URL('/graphql', server.url), {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');
    const refused = await server.post({ query: viewer }, { origin, authorization: 'Bearer x' });
    expect(refused.status).toBe(401);
    expect(refused.headers.get('access-control-allow-origin')).toBe(origin);
    expect(refused.headers.get('access-control-expose-headers')).toContain('WWW-Authenticate');
  });
});

describe('the use of a token', () => {
  it('is noted by the day', async () => {
    const day = new Date('2031-02-03T04:05:06Z');
    const timed = await TestServer.start({ clock: () => day });
    const { token, text } = await timed.store.tokens.create({ name: 'Used', role: 'reader' });
    await timed.post({ query: viewer }, bearer(text));
    await expect
      .poll(async () => (await timed.store.tokens.list()).find(({ id }) => id === token.id))
      .toMatchObject({ lastUsed: '2031-02-03' });
    await timed.close();
  });
});
