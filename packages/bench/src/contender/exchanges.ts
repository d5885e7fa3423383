import { operations } from '@dateline/web/server';
import type { Exchange } from '../load/load';

/** How the pages ask by GET: the operation's hash, which the server knows from their build. */
export function getOf(
  url: string,
  operationName: string,
  variables: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Exchange {
  const beginning = new RegExp(`^query ${operationName}\\b`);
  const hash = Object.entries(operations).find(([, text]) => beginning.test(text))?.[0];
  if (hash === undefined) throw new Error(`No page asks ${operationName}.`);
  const search = new URLSearchParams({
    operationName,
    variables: JSON.stringify(variables),
    extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } }),
  });
  return {
    method: 'GET',
    url: `${url}?${search}`,
    headers: { accept: 'application/json', 'apollo-require-preflight': 'true', ...headers },
    status: 200,
  };
}

/** The whole text by POST, as any GraphQL server understands it. */
export function postOf(url: string, body: string): Exchange {
  return {
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body,
    status: 200,
  };
}
