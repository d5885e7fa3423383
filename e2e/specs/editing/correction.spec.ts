import type { APIRequestContext } from '@playwright/test';
import { mark, ready } from '../../house/article-page';
import { articlePath, slug } from '../../house/story';
import { expect, test } from '../../house/test';

interface Known {
  readonly id: string;
  readonly revision: number;
  readonly headline: string;
  readonly blocks: readonly { readonly kind: string; readonly text: string }[];
}

/** Writes as an editor does, with a token. */
async function write(
  request: APIRequestContext,
  url: string,
  token: string,
  query: string,
  input: object,
) {
  const response = await request.post(new URL('/graphql', url).href, {
    headers: { authorization: `Bearer ${token}` },
    data: { query, variables: { input } },
  });
  expect(response.status(), await response.text()).toBe(200);
}

async function known(request: APIRequestContext, url: string): Promise<Known> {
  const query = `{ article(slug: "${slug}") { id revision headline blocks { kind text } } }`;
  const response = await request.post(new URL('/graphql', url).href, { data: { query } });
  const { data } = (await response.json()) as { data: { article: Known } };
  return data.article;
}

test('a correction shows on the page, with the text as it is now', async ({
  page,
  request,
  startServer,
}) => {
  const server = await startServer();
  const { id, revision, blocks } = await known(request, server.url);
  const [first, ...rest] = blocks;
  const corrected = [
    { kind: 'PARAGRAPH', text: `A word was put right. ${first?.text ?? ''}` },
    ...rest,
  ];
  await write(
    request,
    server.url,
    server.editorToken(),
    'mutation ($input: CorrectArticleInput!) { correctArticle(input: $input) { revision { number } } }',
    { article: id, baseRevision: revision, blocks: corrected, correction: 'A word was wrong.' },
  );
  await page.goto(new URL(articlePath, server.url).href);
  await ready(page);
  await expect(page.getByRole('article')).toContainText('A word was put right.');
  await expect(page.getByRole('article')).toContainText('A word was wrong.');
  // The facts have found their words again.
  await mark(page, '/people/john-kerry').click();
  await expect(page.getByLabel('About John Kerry')).toContainText('Secretary of State');
});

test('a retracted article is gone, and its page says why', async ({
  page,
  request,
  startServer,
}) => {
  const server = await startServer();
  const { id, revision, headline, blocks } = await known(request, server.url);
  await write(
    request,
    server.url,
    server.editorToken(),
    'mutation ($input: RetractArticleInput!) { retractArticle(input: $input) { article { slug } } }',
    { article: id, baseRevision: revision, reason: 'The report that it rests on was withdrawn.' },
  );
  const response = await page.goto(new URL(articlePath, server.url).href);
  expect(response?.status()).toBe(410);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
  await expect(page.getByRole('main')).toContainText('The report that it rests on was withdrawn.');
  await expect(page.getByRole('main')).not.toContainText(blocks[0]?.text.slice(0, 40) ?? '');
  await page.goto(server.url);
  await expect(page.getByRole('main')).not.toContainText(headline);
});
