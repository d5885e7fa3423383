import { afterEach, describe, expect, it } from 'vitest';
import { startServer } from '../start-server';
import { TestServer } from '../testing/test-server';

let server: TestServer;
afterEach(() => server.close());

describe('the state of the service', () => {
  it('is healthy and ready while the database answers', async () => {
    server = await TestServer.start();
    const health = await server.get('/health');
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
    const ready = await server.get('/ready');
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
  });

  it('is healthy and not ready once the database is closed', async () => {
    server = await TestServer.start();
    await server.store.close();
    expect((await server.get('/health')).status).toBe(200);
    const ready = await server.get('/ready');
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'unavailable' }]);
    const answer = await server.post({ query: '{ people { totalCount } }' });
    expect(answer.status).toBe(500);
    expect(await answer.json()).toMatchObject({
      errors: [{ message: /^Internal error; request id / }],
    });
  });
});

describe('a second server on the same port', () => {
  it('says that the port is in use', async () => {
    server = await TestServer.start();
    const port = Number(new URL(server.url).port);
    await expect(
      startServer({ store: server.store, host: '127.0.0.1', port, web: null }),
    ).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      message: expect.stringContaining(`Port ${port} on 127.0.0.1 is in use`),
    });
  });
});

describe('the log', () => {
  it('tells each request without who asked or what they looked for', async () => {
    server = await TestServer.start();
    await server.get('/health?secret=query', { 'user-agent': 'secret agent', cookie: 'secret=1' });
    await server.post({ query: '{ search(query: "secret") { totalCount } }' });
    const requests = server.log.filter(({ msg }) => msg === 'request');
    expect(requests).toMatchObject([
      { method: 'GET', route: '/health', status: 200, requestId: expect.any(String) },
      { method: 'POST', route: '/graphql', status: 200 },
    ]);
    expect(JSON.stringify(server.log)).not.toContain('secret');
    expect(JSON.stringify(requests)).not.toContain('127.0.0.1');
  });
});
