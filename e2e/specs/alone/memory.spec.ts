import { execFileSync } from 'node:child_process';
import { articlePath } from '../../house/story';
import { expect, test } from '../../house/test';

/** Megabytes. */
const limit = 200;

test('after its start and a first page the server takes less than 200 MB of memory', async ({
  startServer,
  request,
}) => {
  const server = await startServer();
  expect((await request.get(new URL(articlePath, server.url).href)).status()).toBe(200);
  const kilobytes = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(server.pid)]));
  const megabytes = Math.round(kilobytes / 1024);
  console.log(`Server memory after start: ${megabytes} MB; limit ${limit} MB`);
  expect(megabytes).toBeLessThan(limit);
});
