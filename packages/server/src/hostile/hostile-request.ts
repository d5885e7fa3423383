import { gzipSync } from 'node:zlib';
import type { SeededRandom } from '../testing/seeded-random';
import { hostileText, hostileValue } from './hostile-values';
import { mutateBytes, mutateDocument } from './mutate';
import type { RandomDocuments } from './random-document';

const oddHeaders = [
  'content-type: text/plain',
  'content-type: application/json; charset=utf-16',
  'content-type: application/json; charset=utf-8',
  'content-type: application/json, application/json',
  'content-type: multipart/form-data; boundary=',
  'content-type: \u00ff/\u00ff;;;=',
  'content-encoding: gzip',
  'content-encoding: br, br, br',
  'accept: text/html;q=0.1, */*;q=0',
  'accept: application/graphql-response+json',
  'accept: multipart/mixed; deferSpec=20220824',
  `accept: ${'a/b,'.repeat(500)}`,
  'accept: ;;;,,,/',
  'accept-encoding: identity;q=0, *;q=0',
  'accept-encoding: *;q=0',
  'accept-encoding: br;q=nan, gzip;q=-1',
  'accept-encoding: br',
  'if-none-match: *',
  'if-none-match: W/"a", "b", ,,,',
  'if-none-match: "',
  'origin: null',
  'origin: https://evil.example',
  'host: a b c',
  'host: evil.example:99999999',
  'x-forwarded-for: ::::',
  'x-dateline-cost: report',
  'x-apollo-operation-name: Q',
  'apollo-require-preflight: 1',
  'authorization: Bearer',
  'expect: 100-continue',
  'expect: nonsense',
  'range: bytes=-1, 0-0, 99999999999-',
  'transfer-encoding: chunked',
  'transfer-encoding: gzip, chunked',
  'content-length: 3',
  'upgrade: websocket',
  'connection: upgrade',
  `cookie: ${'a=b; '.repeat(3000)}`,
  'te: trailers, deflate;q=0.5',
];

const paths = [
  '/',
  '/articles/hangzhou-cease-fire-talks',
  '/people/%ff',
  '/places/%00',
  '/search?q=',
  '/timeline?from=',
  '//evil.example/..',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/health',
  '/ready?',
  '/graphiql',
  '/graphql/',
  '*',
  'http://evil.example/graphql',
  `/${'a/'.repeat(6000)}`,
];

/** A request of a hostile program's, as the bytes that it sends. */
export function hostileRequest(random: SeededRandom, documents: RandomDocuments): Buffer {
  const kind = random.below(20);
  if (kind < 8) {
    const document = documents.document(random);
    return post(random, {
      query: random.chance(0.5) ? mutateDocument(random, document) : document,
    });
  }
  if (kind < 12) return post(random, withVariables(random, documents));
  if (kind < 14) return get(random, documents);
  if (kind < 16) {
    const body = Buffer.from(JSON.stringify(withVariables(random, documents)));
    return bytesOf(random, 'POST /graphql HTTP/1.1', mutateBytes(random, body));
  }
  if (kind < 18) return mutateBytes(random, post(random, { query: '{ __typename }' }));
  const target =
    random.pick(paths) + (random.chance(0.5) ? encodeURI(safe(hostileText(random))) : '');
  const method = random.pick(['GET', 'GET', 'HEAD', 'OPTIONS', 'PUT', 'POST', 'DELETE', 'TRACE']);
  return bytesOf(random, `${method} ${target} HTTP/1.${random.below(2)}`, Buffer.alloc(0));
}

function withVariables(random: SeededRandom, documents: RandomDocuments): object {
  const { document, names } = documents.withVariables(random);
  return {
    query: document,
    variables: Object.fromEntries(names.map((name) => [name, hostileValue(random)])),
    ...(random.chance(0.2) && { operationName: hostileValue(random) }),
    ...(random.chance(0.2) && { extensions: hostileValue(random) }),
    ...(random.chance(0.1) && { extensions: { persistedQuery: hostileValue(random) } }),
  };
}

function post(random: SeededRandom, body: object): Buffer {
  const bytes = Buffer.from(JSON.stringify(body));
  const sent = random.chance(0.02) ? gzipSync(bytes) : bytes;
  return bytesOf(random, 'POST /graphql HTTP/1.1', sent);
}

function get(random: SeededRandom, documents: RandomDocuments): Buffer {
  const { document, names } = documents.withVariables(random);
  const parameters = new URLSearchParams({
    query: document,
    variables: JSON.stringify(
      Object.fromEntries(names.map((name) => [name, hostileValue(random)])),
    ),
  });
  if (random.chance(0.2)) parameters.append('query', '{ __typename }');
  if (random.chance(0.2)) parameters.append('extensions', hostileText(random));
  const search = random.chance(0.2)
    ? mutateBytes(random, Buffer.from(`${parameters}`)).toString('latin1')
    : `${parameters}`;
  const line = `GET /graphql?${search} HTTP/1.1\r\napollo-require-preflight: 1`;
  return bytesOf(random, line, Buffer.alloc(0));
}

function bytesOf(random: SeededRandom, line: string, body: Buffer): Buffer {
  const headers = ['host: localhost', 'connection: close'];
  if (body.length > 0) headers.push('content-type: application/json');
  if (random.chance(0.25)) headers.push(random.pick(oddHeaders));
  if (random.chance(0.05)) headers.push(random.pick(oddHeaders), random.pick(oddHeaders));
  if (body.length > 0 && random.chance(0.1)) {
    headers.push('transfer-encoding: chunked');
    return Buffer.concat([headOf(line, headers), chunked(random, body)]);
  }
  if (body.length > 0) headers.push(`content-length: ${body.length}`);
  return Buffer.concat([headOf(line, headers), body]);
}

function headOf(line: string, headers: readonly string[]): Buffer {
  return Buffer.from(`${[line, ...headers].join('\r\n')}\r\n\r\n`, 'latin1');
}

function chunked(random: SeededRandom, body: Buffer): Buffer {
  const at = random.below(body.length);
  const parts = [body.subarray(0, at), body.subarray(at)].filter(({ length }) => length > 0);
  return Buffer.concat([
    ...parts.flatMap((part) => [
      Buffer.from(`${part.length.toString(16)}\r\n`),
      part,
      Buffer.from('\r\n'),
    ]),
    Buffer.from('0\r\n\r\n'),
  ]);
}

/** Half characters cannot be percent-encoded. */
function safe(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '');
}
