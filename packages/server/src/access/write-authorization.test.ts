import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '@dateline/store';
import { GraphQLError, parse } from 'graphql';
import pino from 'pino';
import { Authorized, buildSchemaSync, Mutation, Query, Resolver } from 'type-graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChangeFeed } from '../change/change-feed';
import { Deadline } from '../execution/deadline';
import { Executor } from '../execution/executor';
import { limits } from '../execution/limits';
import { Loaders } from '../loading/loaders';
import type { RequestContext } from '../loading/request-context';
import { RateLimits } from '../rate-limit/rate-limits';
import { authChecker } from './auth-checker';
import { anonymous, type Caller } from './caller';
import type { Permission } from './permission';

let written = 0;

@Resolver()
class Press {
  @Query(() => Boolean)
  open(): boolean {
    return true;
  }

  @Authorized<Permission>('EDITOR', 'publish')
  @Mutation(() => Boolean)
  publish(): boolean {
    written += 1;
    return true;
  }

  @Authorized()
  @Mutation(() => Boolean, { nullable: true })
  note(): boolean {
    written += 1;
    return true;
  }
}

const folder = mkdtempSync(join(tmpdir(), 'dateline-access-'));
let store: Store;
let executor: Executor;
beforeAll(async () => {
  store = await openStore({ file: join(folder, 'library.db') });
  executor = new Executor(
    buildSchemaSync({ resolvers: [Press], validate: false, authChecker }),
    limits,
  );
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

function holder(
  role: 'reader' | 'editor' | 'admin',
  scopes: readonly ('publish' | 'review')[],
): Caller {
  return { kind: 'token', id: '0123456789ab', name: `The ${role}`, role, scopes, expires: null };
}

const documents = new Map<string, ReturnType<typeof parse>>();

/** Executes the same document object each time, as Apollo does: compiled from the second on. */
async function ask(query: string, caller: Caller, more: Partial<RequestContext> = {}) {
  const document = documents.get(query) ?? parse(query);
  documents.set(query, document);
  const before = written;
  const deadline = new Deadline(limits.executionMs);
  const { data, errors } = await executor.execute(
    { document, operationName: undefined, variables: {}, trusted: false },
    {
      store,
      caller,
      load: new Loaders(store),
      takeWrites: () => null,
      changes: new ChangeFeed(store),
      resumeAfter: null,
      deadline,
      signal: deadline.signal,
      reportsCost: false,
      requestId: 'r-1',
      log: pino({ enabled: false }),
      ...more,
    },
  );
  return { data, code: errors?.[0]?.extensions['code'], written: written - before };
}

async function auditLines(): Promise<readonly unknown[]> {
  const { items } = await store.audit.list({ first: 100 });
  return items.map(({ node }) => node);
}

describe('a mutation that needs a role and a scope', () => {
  const query = 'mutation { publish }';

  it.each<[string, Caller, string | undefined]>([
    ['anyone', anonymous, 'UNAUTHENTICATED'],
    ['a reader', holder('reader', []), 'FORBIDDEN'],
    ['an editor without the scope', holder('editor', ['review']), 'FORBIDDEN'],
    ['an editor with it', holder('editor', ['publish']), undefined],
    ['an administrator without the scope', holder('admin', []), 'FORBIDDEN'],
    ['an administrator with it', holder('admin', ['publish']), undefined],
  ])('answers %s rightly, in the first and in the compiled run', async (_who, caller, code) => {
    for (let sight = 0; sight < 3; sight += 1) {
      const answer = await ask(query, caller);
      expect(answer.code).toBe(code);
      expect(answer.written).toBe(code === undefined ? 1 : 0);
      expect(answer.data === undefined).toBe(code !== undefined);
    }
  });

  it('leaves a line in the audit log when it is refused, and only then', async () => {
    const before = (await auditLines()).length;
    await ask(query, holder('editor', ['publish']));
    expect(await auditLines()).toHaveLength(before);
    await ask(query, anonymous);
    await ask(query, holder('editor', ['review']));
    const [forbidden, unauthenticated] = await auditLines();
    expect(forbidden).toMatchObject({
      token: { id: '0123456789ab', name: 'The editor' },
      action: 'publish',
      outcome: 'forbidden',
      requestId: 'r-1',
    });
    expect(unauthenticated).toMatchObject({ token: null, outcome: 'unauthenticated' });
  });

  it('leaves one line for a request, however often it names the mutation', async () => {
    const before = (await auditLines()).length;
    const names = Array.from({ length: 50 }, (_, index) => `n${index}: note`).join(' ');
    const answer = await ask(`mutation { ${names} }`, anonymous);
    expect(answer).toMatchObject({ code: 'UNAUTHENTICATED', written: 0 });
    expect(await auditLines()).toHaveLength(before + 1);
  });
});

describe('a mutation that needs any token', () => {
  it('is open to a reader and closed to anyone else', async () => {
    expect((await ask('mutation { note }', holder('reader', []))).written).toBe(1);
    expect((await ask('mutation { note }', anonymous)).code).toBe('UNAUTHENTICATED');
  });
});

describe('a budget of writes', () => {
  it('counts each mutation of a request, and refuses before any of them is done', async () => {
    const limits = new RateLimits(50, () => new Date(0));
    const caller = holder('editor', ['publish']);
    const takeWrites = (count: number) => limits.takeWrites(caller, '192.0.2.1', count);
    const twice = 'mutation { a: publish b: publish }';
    expect((await ask(twice, caller, { takeWrites })).written).toBe(2);
    expect((await ask(twice, caller, { takeWrites })).written).toBe(2);
    const refused = await ask(twice, caller, { takeWrites });
    expect(refused).toEqual({ data: undefined, code: 'RATE_LIMITED', written: 0 });
  });

  it('counts writes without a token as failures of their address', () => {
    const limits = new RateLimits(300, () => new Date(0));
    const outcomes = [1, 2, 3, 4].map(() => limits.takeWrites(anonymous, '192.0.2.1', 1));
    expect(outcomes.slice(0, 3)).toEqual([null, null, null]);
    expect(outcomes[3]).toBeInstanceOf(GraphQLError);
    expect(() => limits.refuseAfterFailures('192.0.2.1')).toThrow('Too many requests');
    expect(() => limits.refuseAfterFailures('192.0.2.2')).not.toThrow();
  });
});
