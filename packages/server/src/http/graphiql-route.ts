import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { Answer } from './answer';
import { revalidated } from './caching';
import { exampleOperations } from './example-operations';
import { lockdownPage } from './lockdown-page';
import { sendAnswer } from './send-answer';

/**
 * GraphiQL at `/graphiql`, for developers with no network: one page that loads nothing. Where
 * only known operations are answered, a page that says so.
 */
export function addGraphiqlRoute(server: FastifyInstance, anyOperation = true): void {
  let page: Promise<Answer> | undefined;
  server.get('/graphiql', async (request, reply) => {
    page ??= anyOperation ? renderPage() : Promise.resolve(lockdownPage());
    return sendAnswer(request, reply, await page);
  });
}

async function renderPage(): Promise<Answer> {
  // Nine megabytes of source, read only once someone wants it.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({
    title: 'Dateline · GraphiQL',
    endpoint: '/graphql',
    defaultTabs: exampleOperations.map(({ document, variables }) => ({
      query: document,
      variables: JSON.stringify(variables, null, 2),
    })),
  });
  return new Answer(
    200,
    {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': revalidated,
      'content-security-policy': policyFor(html),
    },
    html,
  );
}

/** Allows the page's own scripts by their hash. The editor writes styles as it goes. */
function policyFor(html: string): string {
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    "style-src 'unsafe-inline'",
    "img-src 'self' data:",
    'font-src data:',
    "connect-src 'self'",
    'worker-src blob:',
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
