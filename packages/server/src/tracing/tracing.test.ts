import { once } from 'node:events';
import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@dateline/store';
import pino from 'pino';
import type { ReadableSpan } from '@opentelemetry/sdk-trace-base';
import { expect, it, onTestFinished } from 'vitest';
import { seedArticle, seedLibrary } from '../testing/seeds';
import { smallReader } from '../testing/small-reader';
import { startServer } from '../start-server';
import { startTracing, type TracingOptions } from './tracing';

const [document = ''] = Object.values(smallReader.operations);

/** A traced server over a traced database; `close` ends all of it, in order. */
async function startTraced(options: TracingOptions) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-tracing-'));
  const tracing = await startTracing(options);
  const { onStatement } = tracing;
  const store = await openStore({ file: join(folder, 'library.db'), onStatement });
  await store.load(seedLibrary());
  const server = await startServer({
    store,
    tracing,
    host: '127.0.0.1',
    port: 0,
    web: smallReader,
    logger: pino({ level: 'silent' }),
  });
  const ask = (query: string, variables: object, headers: Record<string, string> = {}) =>
    fetch(new URL('/graphql', server.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
  const close = async () => {
    await server.close();
    await store.close();
    rmSync(folder, { recursive: true });
    return tracing.close();
  };
  return { ask, close, url: server.url };
}

function collecting() {
  const spans: ReadableSpan[] = [];
  const exporter = {
    export(batch: ReadableSpan[], done: (result: { code: number }) => void) {
      spans.push(...batch);
      done({ code: 0 });
    },
    shutdown: () => Promise.resolve(),
  };
  return { spans, exporter };
}

it('statements are inside the operation that asks for them, and it inside its request', async () => {
  const { spans, exporter } = collecting();
  const { ask, close } = await startTraced({ exporter });
  const response = await ask(document, { slug: seedArticle });
  expect(response.status).toBe(200);
  await close();

  const request = spans.find(({ name }) => name === 'POST /graphql');
  const operation = spans.find(({ name }) => name === 'graphql ArticlePage');
  expect(request?.parentSpanContext).toBeUndefined();
  expect(request?.attributes).toMatchObject({
    'http.response.status_code': 200,
    'dateline.request_id': response.headers.get('x-request-id'),
  });
  expect(operation?.parentSpanContext?.spanId).toBe(request?.spanContext().spanId);
  const inside = spans.filter(
    ({ parentSpanContext }) => parentSpanContext?.spanId === operation?.spanContext().spanId,
  );
  expect(inside.map(({ name }) => name)).toContainEqual(expect.stringMatching(/^SELECT \w+$/));
});

it('a kept answer is a request without an operation', async () => {
  const { spans, exporter } = collecting();
  const { ask, close } = await startTraced({ exporter });
  for (let n = 0; n < 3; n += 1) await ask(document, { slug: seedArticle });
  await close();
  expect(spans.filter(({ name }) => name === 'POST /graphql')).toHaveLength(3);
  expect(spans.filter(({ name }) => name === 'graphql ArticlePage')).toHaveLength(1);
});

it('nothing that a client sends is in a span, and what no request asked for is in none', async () => {
  const { spans, exporter } = collecting();
  const { ask, close, url } = await startTraced({ exporter });
  const mark = 'marked7251';
  const query = `query ${mark} { article(slug: "${mark}") { headline } search(query: "${mark}") { totalCount } }`;
  await ask(
    query,
    { v: mark },
    { 'user-agent': mark, traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` },
  );
  await fetch(new URL(`/articles/${mark}?q=${mark}`, url));
  await fetch(new URL(`/%zz${mark}`, url));
  await close();
  const told = spans.map(({ name, attributes, events, status }) => ({
    name,
    attributes,
    events,
    status,
  }));
  expect(told.length).toBeGreaterThan(2);
  expect(JSON.stringify(told)).not.toContain(mark);
  expect(spans.filter(({ kind, parentSpanContext }) => kind === 2 && !parentSpanContext)).toEqual(
    [],
  );
});

it('spans reach a collector over OTLP, the last of them when tracing is closed', async () => {
  const received: string[] = [];
  const collector = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => void chunks.push(chunk));
    request.on('end', () => {
      received.push(`${request.url} ${Buffer.concat(chunks).toString()}`);
      response.setHeader('content-type', 'application/json').end('{}');
    });
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
  onTestFinished(() => void collector.close());
  const address = collector.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;

  const { ask, close } = await startTraced({ endpoint: `http://127.0.0.1:${port}` });
  await ask(document, { slug: seedArticle });
  await close();
  const sent = received.join('\n');
  expect(sent).toMatch(/^\/v1\/traces /);
  expect(sent).toContain('graphql ArticlePage');
  expect(sent).toContain('"dateline"');
});

it('a collector that is not there takes nothing from readers, and is told of at the end', async () => {
  const { ask, close } = await startTraced({ endpoint: 'http://127.0.0.1:9' });
  expect((await ask(document, { slug: seedArticle })).status).toBe(200);
  expect(await close()).toMatchObject({ message: expect.stringContaining('ECONNREFUSED') });
}, 20_000);
