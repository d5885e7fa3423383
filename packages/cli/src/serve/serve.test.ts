import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Dateline, runDateline } from '../testing/run-dateline';
import { edited, temporaryFolder, writeStories } from '../testing/story-folder';

/** Folders for stories and data, and how to serve the one from the other. */
async function newspaper() {
  const folder = await temporaryFolder();
  const stories = join(folder, 'stories');
  const options = { cwd: folder, env: { PORT: '0', DATELINE_HOME: join(folder, 'home') } };
  await writeStories(stories);
  return { stories, options, args: ['serve', '--stories', 'stories'] };
}

async function startServing(args: readonly string[], options: object) {
  const dateline = new Dateline(args, options);
  onTestFinished(() => dateline.signal('SIGKILL'));
  const [, url = ''] = await dateline.until(/^ +Read +(\S+)$/m);
  return { dateline, url };
}

async function headlines(url: string): Promise<unknown> {
  const response = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ articles { nodes { headline } } }' }),
  });
  return response.json();
}

const bridge = { data: { articles: { nodes: [{ headline: 'A bridge opens in London' }] } } };

test('serve loads the stories, says where they are to be read, and stops when asked', async () => {
  const { options, args } = await newspaper();
  const { dateline, url } = await startServing(args, options);
  expect(await headlines(url)).toEqual(bridge);
  const page = await fetch(new URL('/articles/bridge-opens', url));
  expect(await page.text()).toContain('A bridge opens in London');

  dateline.signal('SIGTERM');
  const { code, stdout, stderr } = await dateline.finished();
  expect(stderr).toContain('Loaded 1 story');
  expect(stdout).toContain(new URL('/graphql', url).href);
  expect(stdout).toContain(new URL('/graphiql', url).href);
  expect(code).toBe(0);
});

test('a second start with the same stories has nothing to load', async () => {
  const { options, args } = await newspaper();
  const first = await startServing(args, options);
  first.dateline.signal('SIGINT');
  await first.dateline.finished();

  const second = await startServing(args, options);
  second.dateline.signal('SIGINT');
  expect((await second.dateline.finished()).stderr).toContain('Nothing new: 1 story');
});

test('stories with problems are not loaded: the problems are named and the old stories stay', async () => {
  const { stories, options, args } = await newspaper();
  const first = await startServing(args, options);
  first.dateline.signal('SIGTERM');
  await first.dateline.finished();

  await writeStories(stories, {
    ...edited('bridge-opens/story.md', 'A bridge opens', 'Two bridges open'),
    ...edited('bridge-opens/quotes.yaml', 'It holds', 'It falls'),
  });
  const { dateline, url } = await startServing(args, options);
  expect(await headlines(url)).toEqual(bridge);
  dateline.signal('SIGTERM');
  const { stderr } = await dateline.finished();
  expect(stderr).toContain('stories/bridge-opens/quotes.yaml:3: ');
  expect(stderr).toContain('Nothing of them was loaded');
  expect(stderr).toContain('Serving the stories that were loaded before.');
});

test('with problems and nothing loaded before, serve names them and ends with exit code 1', async () => {
  const { stories, options, args } = await newspaper();
  await writeStories(stories, edited('bridge-opens/quotes.yaml', 'It holds', 'It falls'));
  const { code, stderr } = await runDateline(args, options);
  expect(stderr).toContain('stories/bridge-opens/quotes.yaml:3: ');
  expect(stderr).toContain('There is nothing to serve.');
  expect(code).toBe(1);
});

test('a port that is taken is named, with the way to another', async () => {
  const { options, args } = await newspaper();
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  onTestFinished(() => void other.close());
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;

  const env = { ...options.env, PORT: String(port) };
  const { code, stderr } = await runDateline(args, { ...options, env });
  expect(stderr).toContain(`Port ${port} on 127.0.0.1 is in use by another program.`);
  expect(stderr).toContain(`PORT=${port + 1}`);
  expect(code).toBe(3);
});

test.each(['-1', '4000.5', '65536', 'http'])('PORT=%s is refused', async (port) => {
  const { options, args } = await newspaper();
  const env = { ...options.env, PORT: port };
  const { code, stderr } = await runDateline(args, { ...options, env });
  expect(stderr).toContain(`PORT must be a whole number from 0 to 65535; it is "${port}".`);
  expect(code).toBe(2);
});

test.each([
  ['DATELINE_OPERATIONS', 'some', 'DATELINE_OPERATIONS must be any or known; it is "some".'],
  ['DATELINE_CORS_ORIGINS', '*', 'DATELINE_CORS_ORIGINS has "*", which is not an origin.'],
  ['DATELINE_CORS_ORIGINS', 'https://a.example,null', 'has "null", which is not an origin.'],
  [
    'DATELINE_CORS_ORIGINS',
    'https://a.example/',
    'has "https://a.example/", which is not an origin.',
  ],
  ['DATELINE_PUBLIC_ORIGIN', 'news.example.org', 'DATELINE_PUBLIC_ORIGIN has "news.example.org"'],
  ['DATELINE_METRICS', 'all', 'DATELINE_METRICS must be loopback or public; it is "all".'],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'localhost:4318', 'must be the address of a collector'],
  ['DATELINE_CDN_SECONDS', '-1', 'DATELINE_CDN_SECONDS must be a whole number of seconds'],
])('%s=%s is refused', async (name, value, message) => {
  const { options, args } = await newspaper();
  const { code, stderr } = await runDateline(args, {
    ...options,
    env: { ...options.env, [name]: value },
  });
  expect(stderr).toContain(message);
  expect(code).toBe(2);
});

test('DATELINE_OPERATIONS=known serves the reader and refuses any other query', async () => {
  const { options, args } = await newspaper();
  const env = {
    ...options.env,
    DATELINE_OPERATIONS: 'known',
    DATELINE_CDN_SECONDS: '7',
    DATELINE_PUBLIC_ORIGIN: 'https://news.example.org',
  };
  const { dateline, url } = await startServing(args, { ...options, env });
  expect(await headlines(url)).toMatchObject({
    errors: [{ extensions: { code: 'OPERATION_NOT_KNOWN' } }],
  });
  const page = await fetch(new URL('/articles/bridge-opens', url));
  expect(await page.text()).toContain('A bridge opens in London');
  expect(page.headers.get('cdn-cache-control')).toContain('max-age=7,');
  expect(page.headers.get('strict-transport-security')).toBe('max-age=31536000');
  dateline.signal('SIGTERM');
  await dateline.finished();
});
