import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server';

/** Advice that is not followed, by the audit's id, with the reason. */
const tolerated: Readonly<Record<string, string>> = {
  '572B':
    'A document that cannot be parsed is 400 under application/json as well: proxies, logs and curl -f see a failure as one.',
  FDE2: 'The same for a document that the schema does not allow.',
  '7B9B': 'The same for variables that are not what the operation declares.',
};

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.close());

it('follows GraphQL over HTTP, but for what is listed here', async () => {
  const results = await auditServer({
    url: new URL('/graphql', server.url).href,
    // As any program must say that is not a page elsewhere.
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, { ...init, headers: { ...init.headers, 'apollo-require-preflight': 'true' } }),
  });
  const failed = results.filter(({ status }) => status === 'error');
  expect(failed.map(({ id, name }) => `${id} ${name}`)).toEqual([]);
  const warned = results.filter(({ status }) => status === 'warn');
  expect(warned.map(({ id }) => id).toSorted()).toEqual(Object.keys(tolerated).toSorted());
  expect(results.length).toBeGreaterThan(50);
});
