import { ask } from '../../house/story';
import { expect, test, withForeignHosts } from '../../house/test';

const studio = 'https://studio.apollographql.com';

/** Where the Sandbox that the landing page embeds is loaded from. */
const embedded = 'https://sandbox.embed.apollographql.com';

test('a preflight from Apollo Studio is granted, with the headers that it sends', async ({
  request,
}) => {
  const response = await request.fetch('/graphql', {
    method: 'OPTIONS',
    headers: {
      origin: studio,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,apollographql-client-name',
    },
  });
  expect(response.status()).toBeLessThan(300);
  const headers = response.headers();
  expect(headers['access-control-allow-origin']).toBe(studio);
  expect(headers['access-control-allow-methods']).toContain('POST');
  expect(headers['access-control-allow-headers']?.toLowerCase()).toContain('content-type');
  expect(headers['vary']?.toLowerCase()).toContain('origin');
});

test('an origin that is not allowed gets no grant', async ({ request }) => {
  const response = await request.fetch('/graphql', {
    method: 'OPTIONS',
    headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
  });
  const granted = response.headers()['access-control-allow-origin'];
  expect(granted === undefined || granted === 'null').toBe(true);
});

test(
  'a page on Apollo Studio’s origin can query the API in a real browser',
  withForeignHosts,
  async ({ page, context, baseURL }) => {
    // Today's browsers ask before a public page may talk to this machine; the user says yes.
    await context.grantPermissions(['local-network-access'], { origin: studio });
    await page.route(`${studio}/**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Sandbox</title>' }),
    );
    await page.goto(`${studio}/sandbox/explorer`);
    const answer = await page.evaluate(async (address) => {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ person(slug: "john-kerry") { name } }' }),
      });
      return response.json() as Promise<unknown>;
    }, new URL('/graphql', baseURL).href);
    expect(answer).toEqual({ data: { person: { name: 'John Kerry' } } });
  },
);

test('introspection answers, with a description on every type and field of ours', async ({
  request,
}) => {
  interface Answer {
    __schema: {
      types: {
        name: string;
        description: string | null;
        fields: { name: string; description: string | null }[] | null;
      }[];
    };
  }
  const { __schema } = await ask<Answer>(
    request,
    '{ __schema { types { name description fields { name description } } } }',
  );
  const ours = __schema.types.filter(({ name }) => !name.startsWith('__'));
  const silent = ours.flatMap(({ name, description, fields }) => [
    ...(description ? [] : [name]),
    ...(fields ?? []).filter((field) => !field.description).map((field) => `${name}.${field.name}`),
  ]);
  expect(silent).toEqual([]);
});

test(
  '/graphql in a browser is the Sandbox, and its policy lets the Sandbox in',
  withForeignHosts,
  async ({ page }) => {
    const violations: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
    });
    const asked: string[] = [];
    await page.route(/^https:/, async (route) => {
      const url = route.request().url();
      asked.push(url);
      const isScript = route.request().resourceType() === 'script';
      await route.fulfill(
        isScript
          ? {
              contentType: 'text/javascript',
              headers: { 'access-control-allow-origin': '*' },
              // Does what the real one does: puts the Sandbox into the page as a frame.
              body: `window.EmbeddedSandbox = class {
              constructor(options) {
                const frame = document.createElement('iframe');
                frame.src = '${embedded}/sandbox/explorer?endpoint=' + encodeURIComponent(options.initialEndpoint || '');
                (document.querySelector(options.target) || document.body).append(frame);
              }
            };`,
            }
          : { contentType: 'text/html', body: '<!doctype html><title>Sandbox</title>' },
      );
    });
    const response = await page.goto('/graphql');
    expect(response?.headers()['content-type']).toContain('text/html');
    expect(response?.headers()['content-security-policy']).toBeDefined();
    await expect
      .poll(() => page.frames().some((frame) => frame.url().startsWith(embedded)))
      .toBe(true);
    const hosts = [...new Set(asked.map((url) => new URL(url).hostname))];
    // Apollo's page sets itself in a face from Google.
    const theirs = (host: string) => /(?:\.apollographql\.com|^fonts\.googleapis\.com)$/.test(host);
    expect(hosts.filter((host) => !theirs(host))).toEqual([]);
    expect(violations).toEqual([]);
  },
);
