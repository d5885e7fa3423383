import { expect, type APIRequestContext } from '@playwright/test';
import type { Server } from './server';
import { slug } from './story';

export interface KnownArticle {
  readonly id: string;
  readonly revision: number;
  readonly blocks: readonly { readonly kind: string; readonly text: string }[];
}

/** Puts the bundled dispatch right, as an editor does: `change` makes the new blocks of the old. */
export async function correct(
  request: APIRequestContext,
  server: Server,
  correction: string,
  change: (blocks: KnownArticle['blocks']) => KnownArticle['blocks'],
): Promise<void> {
  const { id, revision, blocks } = await known(request, server);
  await write(
    request,
    server,
    'mutation ($input: CorrectArticleInput!) { correctArticle(input: $input) { revision { number } } }',
    { article: id, baseRevision: revision, blocks: change(blocks), correction },
  );
}

export async function retract(
  request: APIRequestContext,
  server: Server,
  reason: string,
): Promise<void> {
  const { id, revision } = await known(request, server);
  await write(
    request,
    server,
    'mutation ($input: RetractArticleInput!) { retractArticle(input: $input) { article { slug } } }',
    { article: id, baseRevision: revision, reason },
  );
}

async function known(request: APIRequestContext, { url }: Server): Promise<KnownArticle> {
  const query = `{ article(slug: "${slug}") { id revision blocks { kind text } } }`;
  const response = await request.post(new URL('/graphql', url).href, { data: { query } });
  const { data } = (await response.json()) as { data: { article: KnownArticle } };
  return data.article;
}

async function write(request: APIRequestContext, server: Server, query: string, input: object) {
  const response = await request.post(new URL('/graphql', server.url).href, {
    headers: { authorization: `Bearer ${server.editorToken()}` },
    data: { query, variables: { input } },
  });
  expect(response.status(), await response.text()).toBe(200);
}
