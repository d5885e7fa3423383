import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readLibrary, type Library } from '@dateline/model';
import { openStore } from '@dateline/store';
import { describe, expect, test } from 'vitest';
import { readFolder } from '../stories/read-folder';
import { pageServer } from '../testing/page-server';
import { runDateline } from '../testing/run-dateline';
import { temporaryFolder, writeStories } from '../testing/story-folder';

const text = [
  '# A second bridge for London',
  '',
  'LONDON — The engineer Ada Byron will build a second bridge in London.',
  '',
  '“It will hold as well,” Ada Byron said on 2 May 2020. The old one stays open.',
  '',
].join('\n');

const html = `<!doctype html><html lang="en"><head><title>A second bridge for London</title>
<meta charset="windows-1252"><meta property="article:published_time" content="2020-05-02T10:00:00Z">
</head><body><article><h1>A second bridge for London</h1>
<p>The engineer Ada Byron will build a second bridge in London. It will be as long as the first one, and caf\u00e9s will stand on it.</p>
<p>The old one stays open while the second one is built, and nobody will have to go round.</p>
</article></body></html>`;

const day = ['--published', '2020-05-02', '--language', 'en'] as const;

/** An empty folder with the article in it, and the command run there. */
async function desk() {
  const cwd = await temporaryFolder();
  await writeFile(join(cwd, 'article.txt'), text);
  const env = { DATELINE_HOME: join(cwd, 'home') };
  return {
    cwd,
    env,
    run: (args: readonly string[], input?: string | Uint8Array) =>
      runDateline(['import', ...args], { cwd, env, ...(input !== undefined && { input }) }),
  };
}

function loaded(name: string, file: string): Library {
  const { library, errors } = readLibrary(new Map([[name, new TextEncoder().encode(file)]]));
  if (library === null) throw new Error(JSON.stringify(errors));
  return library;
}

describe('dateline import', () => {
  test('prints a story file that is in order, each fact in it a machine’s word', async () => {
    const { run } = await desk();
    const { code, stdout } = await run(['article.txt', '--slug', 'second-bridge', ...day]);
    expect(code).toBe(0);
    const { articles, people, roles } = loaded('second-bridge.md', stdout);
    const [article] = articles;
    expect(article?.headline).toBe('A second bridge for London');
    expect(people.map(({ name }) => name)).toContain('Ada Byron');
    const facts = [...(article?.mentions ?? []), ...(article?.quotes ?? []), ...roles];
    expect(facts.length).toBeGreaterThan(2);
    for (const { assertion } of facts) expect(assertion.method).toBe('machine');
  });

  test('says what it did not understand on standard error alone', async () => {
    const { run } = await desk();
    const { code, stdout, stderr } = await run(['article.txt']);
    expect(stderr).toMatch(/^notice: .*language/m);
    expect(stdout).toMatch(/^---\n/);
    expect(stdout).not.toContain('notice:');
    expect(code).toBe(0);
  });

  test('knows the people of the database', async () => {
    const { cwd, env, run } = await desk();
    await writeStories(join(cwd, 'stories'));
    const { library } = readLibrary(await readFolder(join(cwd, 'stories')));
    if (library === null) throw new Error('The good story is in order.');
    await mkdir(env.DATELINE_HOME);
    const store = await openStore({ file: join(env.DATELINE_HOME, 'dateline.db') });
    await store.load(library);
    await store.close();
    const { stdout } = await run(['article.txt', ...day]);
    expect(loaded('a-second-bridge-for-london.md', stdout).people).toEqual(library.people);
  });

  test('writes into a folder that dateline check finds in order', async () => {
    const { cwd, run } = await desk();
    const { code, stdout } = await run(['article.txt', '--into', 'drafts', ...day]);
    expect(stdout).toMatch(/^Drafted drafts\/a-second-bridge-for-london\.md: 1 story, /);
    expect(code).toBe(0);
    const checked = await runDateline(['check', 'drafts'], { cwd });
    expect([checked.code, checked.stdout]).toEqual([
      0,
      expect.stringMatching(/^In order: 1 story/),
    ]);
  });

  test('leaves a file that differs, and replaces it with --force', async () => {
    const { cwd, run } = await desk();
    const file = join(cwd, 'mine.md');
    await writeFile(file, 'Mine.\n');
    const args = ['article.txt', '--slug', 'mine', '--into', '.', ...day];
    const left = await run(args);
    expect([left.code, await readFile(file, 'utf8')]).toEqual([1, 'Mine.\n']);
    expect(left.stderr).toContain('left as it is');
    const forced = await run([...args, '--force', '--json']);
    expect(JSON.parse(forced.stdout)).toMatchObject({ slug: 'mine', written: ['mine.md'] });
    expect(await readFile(file, 'utf8')).toContain('headline:');
  });

  test('with --json prints the file, what is in it and the notices as one object', async () => {
    const { run } = await desk();
    const { stdout, stderr } = await run(['article.txt', '--slug', 'bridge', '--json']);
    const printed = JSON.parse(stdout);
    expect(printed).toMatchObject({ slug: 'bridge', counts: { stories: 1 } });
    expect(printed.notices[0]).toHaveProperty('remedy');
    expect(loaded('bridge.md', printed.files['bridge.md']).articles).toHaveLength(1);
    expect(stderr).toBe('');
  });

  test('reads standard input, as text and as HTML in the encoding that the page names', async () => {
    const { run } = await desk();
    const plain = await run(['-', '--slug', 'plain', ...day], text);
    expect(loaded('plain.md', plain.stdout).articles[0]?.blocks.length).toBeGreaterThan(1);
    const page = await run(['-', '--slug', 'page'], Buffer.from(html, 'latin1'));
    expect(loaded('page.md', page.stdout).articles[0]?.blocks[0]?.text).toContain('cafés');
  });

  test('fetches a page, and says where it was', async () => {
    const { run } = await desk();
    const origin = await pageServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
    });
    const { code, stdout } = await run([`${origin}/bridge.html`, '--slug', 'bridge']);
    expect(code).toBe(0);
    const { citation, datePublished } = loaded('bridge.md', stdout).articles[0] ?? {};
    expect(citation?.url).toBe(`${origin}/bridge.html`);
    expect(datePublished).toBe('2020-05-02T10:00:00.000Z');
  });
});

describe('dateline import refuses, with a code that says whose turn it is', () => {
  test.each([
    ['nothing at all', [], 2, 'Say what to import'],
    ['a slug that is none', ['article.txt', '--slug', 'No Slug'], 2, 'IMPORT_BAD_SOURCE'],
    ['a day that is none', ['article.txt', '--published', '2020-02-31'], 2, 'IMPORT_BAD_SOURCE'],
    ['an address with a password', ['https://a:b@example.com/'], 2, 'IMPORT_BAD_URL'],
    ['a private network', ['http://10.0.0.1/'], 3, 'IMPORT_FORBIDDEN_ADDRESS'],
    ['a file that is not there', ['nowhere.txt'], 3, 'there is no such file'],
    ['a folder', ['.'], 3, 'this is a folder'],
    ['an empty text', ['-'], 1, 'IMPORT_NOT_AN_ARTICLE'],
  ])('%s', async (_what, args, code, message) => {
    const { run } = await desk();
    const refused = await run(args);
    expect(refused.stderr).toContain(message);
    expect([refused.code, refused.stdout]).toEqual([code, '']);
  });

  test('bytes that are no text', async () => {
    const { run } = await desk();
    const refused = await run(['-'], new Uint8Array([0x66, 0xff, 0xfe, 0x66]));
    expect(refused.stderr).toContain('not UTF-8');
    expect(refused.code).toBe(1);
  });

  test('more than any article', async () => {
    const { run } = await desk();
    const refused = await run(['-'], Buffer.alloc(10_000_001, 'word '));
    expect(refused.stderr).toContain('more than 10 MB');
    expect(refused.code).toBe(1);
  });

  test('a page elsewhere on this machine that leads on to a private network', async () => {
    const { run } = await desk();
    const origin = await pageServer((_request, response) => {
      response.writeHead(302, { location: 'http://192.168.0.1/' }).end();
    });
    const refused = await run([origin]);
    expect(refused.stderr).toContain('IMPORT_FORBIDDEN_ADDRESS');
    expect(refused.code).toBe(3);
  });

  test('a page that is not there, without repeating what its server said', async () => {
    const { run } = await desk();
    const origin = await pageServer((_request, response) => {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<p>Secret words.</p>');
    });
    const refused = await run([origin]);
    expect(refused.stderr).toContain('IMPORT_UNREACHABLE');
    expect(refused.stderr).not.toContain('Secret');
    expect(refused.code).toBe(3);
  });
});
