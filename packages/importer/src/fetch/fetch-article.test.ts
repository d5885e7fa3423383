import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchArticle } from './fetch-article';
import { pageServer, type PageServer } from './page-server.fixture';

const html = { 'content-type': 'text/html; charset=utf-8' };
const page = '<!doctype html><title>Talks</title><p>They met — “again”.</p>';

const answers: Readonly<
  Record<string, (response: ServerResponse, request: IncomingMessage) => void>
> = {
  '/page': (response) => response.writeHead(200, html).end(page),
  '/gzip': (response) =>
    response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync(page)),
  '/brotli': (response) =>
    response.writeHead(200, { ...html, 'content-encoding': 'br' }).end(brotliCompressSync(page)),
  '/latin-1': (response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=ISO-8859-1' })
      .end(Buffer.from('<p>Bogotá, Málaga</p>', 'latin1')),
  '/latin-1-in-meta': (response) =>
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(Buffer.from('<meta charset="windows-1252"><p>Bogotá \u0093no\u0094</p>', 'latin1')),
  '/utf-16': (response) =>
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(Buffer.from('\ufeff<p>Bogotá</p>', 'utf16le')),
  '/unknown-charset': (response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=klingon' }).end('<p>Bogotá</p>'),
  '/broken': (response) =>
    response.writeHead(200, html).end(Buffer.from([0x3c, 0x70, 0x3e, 0xff, 0xfe, 0xc3, 0x28])),
  '/moved': (response) => response.writeHead(302, { location: '/page' }).end(),
  '/around': (response) => response.writeHead(302, { location: '/around' }).end(),
  '/to-file': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/to-metadata': (response) =>
    response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
  '/to-private': (response) => response.writeHead(301, { location: 'http://10.0.0.1/' }).end(),
  '/picture': (response) => response.writeHead(200, { 'content-type': 'image/png' }).end('secret'),
  '/json': (response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"secret":1}'),
  '/untyped': (response) => response.writeHead(200).end('secret'),
  '/missing': (response) => response.writeHead(404, html).end('secret page'),
  '/failing': (response) => response.writeHead(500, html).end('secret trace'),
  '/slow': (response) => void response.writeHead(200, html).write('<p>wait'),
  '/silent': () => undefined,
  '/broken-off': (response) => {
    response.writeHead(200, { ...html, 'content-length': '1000' }).write('<p>secret');
    setTimeout(() => response.destroy(), 50);
  },
  '/said-large': (response) =>
    response.writeHead(200, { ...html, 'content-length': '900000000' }).write('x'),
  '/bomb': (response) =>
    response
      .writeHead(200, { ...html, 'content-encoding': 'gzip' })
      .end(gzipSync(Buffer.alloc(60_000_000, 'a'))),
  '/endless': (response) => {
    response.writeHead(200, html);
    const more = () => {
      while (!response.destroyed && response.write('a'.repeat(65_536)));
    };
    response.on('drain', more);
    more();
  },
  '/no-gzip': (response) =>
    response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end('secret'),
  '/odd-packing': (response) =>
    response.writeHead(200, { ...html, 'content-encoding': 'zstd' }).end('secret'),
};

let server: PageServer;

beforeAll(async () => {
  server = await pageServer((request, response) => {
    const answer = answers[request.url ?? ''];
    if (answer === undefined) response.writeHead(404).end();
    else answer(response, request);
  });
});
afterAll(() => server.close());

const get = (path: string, options = {}) =>
  fetchArticle(server.origin + path, { allowLoopback: true, ...options });

describe('a page', () => {
  test('comes with the address that it was at in the end', async () => {
    expect(await get('/moved')).toEqual({
      html: page,
      url: `${server.origin}/page`,
      contentType: 'text/html',
    });
  });

  test.each(['/gzip', '/brotli'])('is unpacked: %s', async (path) => {
    expect((await get(path)).html).toBe(page);
  });

  test.each([
    ['/latin-1', 'Bogotá, Málaga'],
    ['/latin-1-in-meta', 'Bogotá “no”'],
    ['/utf-16', 'Bogotá'],
    ['/unknown-charset', 'Bogotá'],
    ['/broken', '\ufffd'],
  ])('is decoded as it says: %s', async (path, words) => {
    expect((await get(path)).html).toContain(words);
  });
});

describe('what is refused', () => {
  test.each([
    ['/around', 'IMPORT_UNREACHABLE'],
    ['/to-file', 'IMPORT_BAD_URL'],
    ['/to-metadata', 'IMPORT_FORBIDDEN_ADDRESS'],
    ['/to-private', 'IMPORT_FORBIDDEN_ADDRESS'],
    ['/picture', 'IMPORT_NOT_AN_ARTICLE'],
    ['/json', 'IMPORT_NOT_AN_ARTICLE'],
    ['/untyped', 'IMPORT_NOT_AN_ARTICLE'],
    ['/missing', 'IMPORT_UNREACHABLE'],
    ['/failing', 'IMPORT_UNREACHABLE'],
    ['/broken-off', 'IMPORT_UNREACHABLE'],
    ['/said-large', 'IMPORT_TOO_LARGE'],
    ['/bomb', 'IMPORT_TOO_LARGE'],
    ['/endless', 'IMPORT_TOO_LARGE'],
    ['/no-gzip', 'IMPORT_UNREACHABLE'],
    ['/odd-packing', 'IMPORT_NOT_AN_ARTICLE'],
  ])('%s is refused with %s, and what it answered is not told', async (path, code) => {
    const error = await get(path).catch((error: unknown) => error);
    expect(error).toMatchObject({ name: 'ImportError', code });
    expect(String(error)).not.toContain('secret');
    expect(String(error)).not.toContain('127.0.0.1');
  });

  test.each(['/slow', '/silent'])('%s ends when its time is up', async (path) => {
    const slow = get(path, { timeoutMs: 150 });
    await expect(slow).rejects.toMatchObject({ code: 'IMPORT_TIMEOUT' });
  });

  test('at most five redirects are followed', async () => {
    const before = server.asked.length;
    await get('/around').catch(() => undefined);
    expect(server.asked.length - before).toBe(6);
  });

  test.each([
    'not an address',
    'ftp://example.com/a',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://user:word@example.com/',
    'http://',
    '',
    `https://example.com/${'a'.repeat(3000)}`,
  ])('“%s” is no web address', async (address) => {
    await expect(fetchArticle(address)).rejects.toMatchObject({ code: 'IMPORT_BAD_URL' });
  });

  test.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.0.0.1/',
    'http://0177.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://[ff02::1]/',
    'http://0.0.0.0/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    'http://169.254.169.254/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://localhost/',
    'http://LOCALHOST/',
  ])('%s is no public address', async (address) => {
    await expect(fetchArticle(address)).rejects.toMatchObject({ code: 'IMPORT_FORBIDDEN_ADDRESS' });
  });

  test('a server on this machine is not even asked', async () => {
    const before = server.asked.length;
    const error = await fetchArticle(`${server.origin}/page`).catch((error: unknown) => error);
    expect(error).toMatchObject({ code: 'IMPORT_FORBIDDEN_ADDRESS' });
    expect(server.asked.length).toBe(before);
  });

  test('a name that resolves to this machine is refused by what it resolves to', async () => {
    const { port } = new URL(server.origin);
    const before = server.asked.length;
    const error = await fetchArticle(`http://localhost:${port}/page`).catch(
      (error: unknown) => error,
    );
    expect(error).toMatchObject({ code: 'IMPORT_FORBIDDEN_ADDRESS' });
    expect(server.asked.length).toBe(before);
  });

  test('a caller can end it', async () => {
    const signal = AbortSignal.abort();
    await expect(get('/page', { signal })).rejects.toMatchObject({ code: 'IMPORT_TIMEOUT' });
  });
});
