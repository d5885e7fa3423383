import type { Store } from '@dateline/store';
import { afterEach, describe, expect, it } from 'vitest';
import { sendRaw } from '../testing/raw-socket';
import { TestServer } from '../testing/test-server';

/** A store whose people are read only once the gate is opened. */
class SlowPeople {
  reads = 0;
  #open: (() => void) | undefined;
  readonly #opened = new Promise<void>((resolve) => {
    this.#open = resolve;
  });

  open(): void {
    this.#open?.();
  }

  readonly around = (store: Store): Store =>
    new Proxy(store, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        return async (...args: unknown[]): Promise<unknown> => {
          if (name === 'listEntities') {
            this.reads += 1;
            await this.#opened;
          }
          return Reflect.apply(value, target, args);
        };
      },
    });
}

const people = (name: string) => ({ query: `{ ${name}: people { totalCount } }` });

let server: TestServer;
afterEach(() => server.close());

describe('an execution that takes too long', () => {
  it('is answered with 503 and a code, and reads nothing more', async () => {
    const slow = new SlowPeople();
    server = await TestServer.start({ around: slow.around, limits: { executionMs: 100 } });
    const response = await server.post({
      query: '{ people(first: 3) { nodes { articles { nodes { headline } } } } }',
    });
    expect(response.status).toBe(503);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({
      errors: [
        {
          message:
            'The answer was not there after 100 ms, so its making was stopped. Ask for less at once, or try again later.',
          extensions: { code: 'REQUEST_TIMEOUT' },
        },
      ],
    });
    const before = server.statements.length;
    slow.open();
    // Its one read that was under way comes to its end, and the next is not begun.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const after = server.statements.slice(before);
    expect(after.some((sql) => /articles/.test(sql))).toBe(false);
    expect((await server.get('/health')).status).toBe(200);
  });
});

describe('more requests than can be executed', () => {
  it('are told to come again, while what is kept and the state are answered', async () => {
    const slow = new SlowPeople();
    server = await TestServer.start({
      around: slow.around,
      limits: { concurrentExecutions: 1, queuedExecutions: 1 },
    });
    const kept = { query: '{ articles { totalCount } }' };
    await server.post(kept);
    const refusals: Response[] = [];
    const asked = ['a', 'b', 'c', 'd', 'e'].map(async (name) => {
      const response = await server.post(people(name));
      if (response.status === 503) refusals.push(response);
      return response.status;
    });
    while (refusals.length < 3) await new Promise((resolve) => setImmediate(resolve));
    const [refused] = refusals;
    if (!refused) throw new Error('No request was refused.');

    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(refused.headers.get('cache-control')).toBe('no-store');
    expect(await refused.json()).toMatchObject({
      errors: [{ extensions: { code: 'OVERLOADED' } }],
    });
    expect((await server.post(kept)).status).toBe(200);
    expect((await server.get('/health')).status).toBe(200);
    expect((await server.get('/ready')).status).toBe(200);

    slow.open();
    expect((await Promise.all(asked)).toSorted()).toEqual([200, 200, 503, 503, 503]);
    expect((await server.post(people('f'))).status).toBe(200);
  });

  it('are told so as well when they have waited too long', async () => {
    const slow = new SlowPeople();
    server = await TestServer.start({
      around: slow.around,
      limits: { concurrentExecutions: 1, queueMs: 50 },
    });
    const running = server.post(people('a'));
    while (slow.reads === 0) await new Promise((resolve) => setImmediate(resolve));
    const refused = await server.post(people('b'));
    expect(refused.status).toBe(503);
    expect(await refused.text()).toContain('no room came up within 50 ms');
    slow.open();
    expect((await running).status).toBe(200);
  });
});

describe('a request that never comes to its end', () => {
  it.each([
    ['in its headers', 'POST /graphql HTTP/1.1\r\nhost: x\r\nx-slow: '],
    [
      'in its body',
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{',
    ],
  ])('is cut off with 408: %s', async (_where, bytes) => {
    server = await TestServer.start({ limits: { headersMs: 200, requestMs: 300 } });
    const reply = await sendRaw(server.url, [bytes], { finish: false });
    expect(reply.status).toBe(408);
    expect(reply.body).toContain('REQUEST_TIMEOUT');
  });

  it('is cut off when nothing comes at all', async () => {
    server = await TestServer.start({ limits: { silenceMs: 200 } });
    const reply = await sendRaw(server.url, [], { finish: false });
    expect(reply.text).toBe('');
  });
});
