import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recipe, recipes } from '../testing/recipes';
import { isInstalled, runByFetch, runInShell, type ShellRecipe } from '../testing/shell-recipe';
import { TestServer } from '../testing/test-server';

let server: TestServer;
beforeEach(async () => {
  server = await TestServer.start();
});
afterEach(() => server.close());

/** Both readings of a recipe where there is curl; the other one alone where there is none. */
const runners = [
  ...(isInstalled('curl') ? [['curl', runInShell] as const] : []),
  ['fetch, which reads the curl', runByFetch] as const,
];

/** The program where there is Python, and its query alone where there is none. */
const pythons = [
  isInstalled('python3')
    ? (['run as it stands', runPython] as const)
    : (['its query alone, for want of python3', askAsPython] as const),
];

async function runPython(code: string): Promise<string> {
  const env = { PATH: process.env['PATH'], PYTHONIOENCODING: 'utf-8' };
  return (await promisify(execFile)('python3', ['-c', code], { env })).stdout;
}

async function askAsPython(code: string): Promise<string> {
  const [, query = ''] = /QUERY = """([^]+?)"""/.exec(code) ?? [];
  const { quotes } = await server.ask<{ quotes: { nodes: SpokenQuote[] } }>(query);
  return quotes.nodes.map(({ speaker, text }) => `${speaker.name}: ${text}`).join('\n');
}

interface SpokenQuote {
  readonly text: string;
  readonly speaker: { readonly name: string };
}

const host = () => server.url.replace('http://', '');

/** What is printed when each line of it is an answer: the last one, which must have no errors. */
function answer(printed: string) {
  const answers = printed.split(/(?<=\})\n?(?=\{"data")/).map((one) => JSON.parse(one));
  for (const one of answers) expect(one).not.toHaveProperty('errors');
  return answers.at(-1).data;
}

async function editorsToken(): Promise<string> {
  const made = await server.store.tokens.create({ name: 'Desk', role: 'editor' });
  return made.text;
}

describe.each(runners)('the recipes for the command line, run by %s', (_name, run) => {
  const cook = (title: string, more: Omit<Partial<ShellRecipe>, 'code' | 'host'> = {}) =>
    run({ code: recipe('sh', title), host: host(), ...more });

  it('fetch an article with its people', async () => {
    const { article } = answer(await cook('An article with its people'));
    expect(article.people.map(({ name }: { name: string }) => name)).toContain('John Kerry');
  });

  it('go from page to page', async () => {
    const first = answer(await cook('Page by page', { variables: { AFTER: 'null' } })).events;
    expect(first.pageInfo.hasNextPage).toBe(true);
    const variables = { AFTER: `"${first.pageInfo.endCursor}"` };
    const second = answer(await cook('Page by page', { variables })).events;
    expect(second.nodes.length).toBeGreaterThan(0);
    expect(second.nodes[0]).not.toEqual(first.nodes[0]);
  });

  it('hear that nothing has changed', async () => {
    const first = await cook('Ask again only', { variables: { ETAG: '' } });
    expect(first).toMatch(/^HTTP\/1\.1 200/);
    const [, etag = ''] = /^etag: (.+?)\r$/im.exec(first) ?? [];
    const again = await cook('Ask again only', { variables: { ETAG: etag } });
    expect(again).toMatch(/^HTTP\/1\.1 304/);
    expect(again).not.toContain('headline');
  });

  it('persist a query and ask by its hash alone', async () => {
    const { articles } = answer(await cook('A persisted query'));
    expect(articles.nodes[0].headline).toEqual(expect.any(String));
  });

  it('try a token', async () => {
    const variables = { TOKEN: await editorsToken() };
    const { viewer } = answer(await cook('Whom a token stands for', { variables }));
    expect(viewer).toMatchObject({ name: 'Desk', role: 'EDITOR' });
  });

  it('correct an article, and follow that it has changed', async () => {
    const { changes } = await server.ask<{ changes: { pageInfo: { endCursor: string } } }>(
      '{ changes(first: 1) { pageInfo { endCursor } } }',
    );
    const variables = { TOKEN: await editorsToken() };
    const { correctArticle } = answer(await cook('A correction', { variables }));
    expect(correctArticle.revision.number).toBe(2);
    expect(correctArticle.anchoring.orphaned).toBe(0);
    const stream = await cook('Follow what changes', {
      variables: { SINCE: JSON.stringify(changes.pageInfo.endCursor) },
      until: /end without a cease-fire.*\n\n/,
    });
    expect(stream).toMatch(/^event: next$/m);
    expect(stream).not.toContain('"errors"');
  });
});

describe('every recipe', () => {
  it('for the command line is run here', () => {
    expect(recipes().filter(({ kind }) => kind === 'sh')).toHaveLength(7);
  });

  it.each(recipes().filter(({ kind }) => kind === 'graphql'))(
    'in GraphQL is answered without an error: $title',
    async ({ code }) => {
      expect(await server.ask(code)).toBeTruthy();
    },
  );

  it('for Apollo Client has a query that is answered without an error', async () => {
    const code = recipe('ts client');
    const [, query = ''] = /graphql\(`([^`]+)`\)/.exec(code) ?? [];
    const variables = { slug: 'hangzhou-cease-fire-talks', day: '2016-09-04' };
    for (const value of Object.values(variables)) expect(code).toContain(`'${value}'`);
    const { article } = await server.ask<{ article: { people: object[] } }>(query, variables);
    expect(article.people.length).toBeGreaterThan(3);
  });

  it.each(pythons)('in Python prints who said what: %s', async (_name, print) => {
    const code = recipe('python').replaceAll('localhost:4000', host());
    expect(await print(code)).toMatch(/^\p{L}[^:\n]+: .*Aleppo/mu);
  });
});
