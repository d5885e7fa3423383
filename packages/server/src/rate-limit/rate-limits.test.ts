import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RequestFailure } from '../http/request-failure';
import { TestServer } from '../testing/test-server';
import { addressKey } from './address-key';
import { Budget, mostKeys } from './budget';
import { RateLimits } from './rate-limits';

describe('an address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:0:1:ffff::7', '2001:db8:0:1::/64'],
    ['2001:db8:0:1::8', '2001:db8:0:1::/64'],
    ['2001:db8:0:2::8', '2001:db8:0:2::/64'],
    ['fe80::1%eth0', 'fe80::/64'],
    ['127.0.0.1', null],
    ['127.8.8.8', null],
    ['::1', null],
    ['::ffff:127.0.0.1', null],
    ['unknown', 'unknown'],
    ['', 'unknown'],
    ['"><script>', 'unknown'],
  ])('%s is counted as %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });
});

describe('a budget', () => {
  const policy = { name: 'reads', limit: 3, windowSeconds: 60 };

  it('is spent one by one, and whole again to the millisecond when its window is over', () => {
    let now = 0;
    const budget = new Budget(policy, () => new Date(now));
    expect([1, 2, 3, 4].map(() => budget.take('a').allowed)).toEqual([true, true, true, false]);
    expect(budget.take('b')).toMatchObject({ allowed: true, remaining: 2, resetSeconds: 60 });
    now = 59_999;
    expect(budget.take('a')).toMatchObject({ allowed: false, remaining: 0, resetSeconds: 1 });
    now = 60_000;
    expect(budget.take('a')).toMatchObject({ allowed: true, remaining: 2, resetSeconds: 60 });
  });

  it('is not spent by a look', () => {
    const budget = new Budget(policy, () => new Date(0));
    for (let times = 0; times < 10; times += 1) expect(budget.look('a').remaining).toBe(3);
    expect(budget.size).toBe(0);
  });

  it('keeps nobody out for longer when the clock is set back', () => {
    let now = 1_000_000;
    const budget = new Budget(policy, () => new Date(now));
    budget.take('a', 9);
    now = 0;
    expect(budget.take('a').allowed).toBe(true);
  });
});

describe('10,000 failed attempts', () => {
  it('of one address are one entry, and refused from the first few on', () => {
    const limits = new RateLimits(3000, () => new Date(0));
    const outcomes = Array.from({ length: 10_000 }, () => attempt(limits, '192.0.2.1'));
    expect(outcomes.filter(Boolean)).toHaveLength(30);
    expect(limits.size).toBe(1);
  });

  it('of as many IPv6 addresses of one network are one entry as well', () => {
    const limits = new RateLimits(3000, () => new Date(0));
    const outcomes = Array.from({ length: 10_000 }, (_, index) =>
      attempt(limits, `2001:db8::${index.toString(16)}`),
    );
    expect(outcomes.filter(Boolean)).toHaveLength(30);
    expect(limits.size).toBe(1);
  });

  it('of ever new networks take no more memory than the most that is kept', () => {
    const limits = new RateLimits(3000, () => new Date(0));
    for (let index = 0; index < 5 * 10_000; index += 1) {
      attempt(limits, `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`);
    }
    expect(limits.size).toBe(mostKeys);
  });

  /** Whether a wrong token would have been looked at. */
  function attempt(limits: RateLimits, address: string): boolean {
    try {
      limits.refuseAfterFailures(address);
    } catch (error) {
      if (error instanceof RequestFailure) return false;
      throw error;
    }
    limits.noteFailure(address);
    return true;
  }
});

describe('a server behind a trusted proxy', () => {
  const perMinute = 200;
  const query = '{ __typename }';
  let server: TestServer;
  beforeAll(async () => {
    const clock = () => new Date('2030-01-01T00:00:00Z');
    server = await TestServer.start({ rateLimit: perMinute, trustProxy: ['loopback'], clock });
  });
  afterAll(() => server.close());

  const from = (address: string) => ({ 'x-forwarded-for': address });
  const ask = (headers: Record<string, string>) => server.post({ query }, headers);

  async function askOften(times: number, headers: Record<string, string>) {
    const responses = await Promise.all(Array.from({ length: times }, () => ask(headers)));
    return responses.map(({ status }) => status);
  }

  it('tells each reader where they stand, by the standard fields', async () => {
    const { headers } = await ask(from('192.0.2.1'));
    expect(headers.get('ratelimit-policy')).toBe('"reads";q=200;w=60');
    expect(headers.get('ratelimit')).toBe('"reads";r=199;t=60');
  });

  it('refuses an address that asks too often, exactly then, and no other', async () => {
    const statuses = await askOften(perMinute + 20, from('192.0.2.2'));
    expect(statuses.filter((status) => status === 200)).toHaveLength(perMinute);
    const refused = await ask(from('192.0.2.2'));
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('60');
    expect(refused.headers.get('ratelimit')).toBe('"reads";r=0;t=60');
    expect(refused.headers.get('cache-control')).toBe('no-store');
    expect(await refused.json()).toMatchObject({
      errors: [
        {
          message: expect.stringContaining('Try again in 60 s'),
          extensions: { code: 'RATE_LIMITED' },
        },
      ],
    });
    expect((await ask(from('192.0.2.3'))).status).toBe(200);
  });

  it('gives a token a budget of its own, wherever it is used', async () => {
    const { text } = await server.store.tokens.create({ name: 'An app', role: 'reader' });
    const { status, headers } = await ask({
      ...from('192.0.2.2'),
      authorization: `Bearer ${text}`,
    });
    expect(status).toBe(200);
    expect(headers.get('ratelimit')).toBe('"token-reads";r=399;t=60');
  });

  it('stops looking at tokens from an address that keeps guessing', async () => {
    const guess = { ...from('192.0.2.4'), authorization: 'Bearer guess' };
    const statuses: number[] = [];
    for (let times = 0; times < 4; times += 1) statuses.push((await ask(guess)).status);
    expect(statuses).toEqual([401, 401, 429, 429]);
    const { text } = await server.store.tokens.create({ name: 'Good', role: 'reader' });
    const good = { authorization: `Bearer ${text}` };
    expect((await ask({ ...from('192.0.2.4'), ...good })).status).toBe(429);
    expect((await ask({ ...from('192.0.2.5'), ...good })).status).toBe(200);
    expect((await ask(from('192.0.2.4'))).status).toBe(200);
  });

  it('does not believe what a client puts before the proxy’s own word', async () => {
    await askOften(perMinute, from('198.51.100.1, 192.0.2.6'));
    expect((await ask(from('198.51.100.2, 192.0.2.6'))).status).toBe(429);
    expect((await ask(from('198.51.100.1'))).status).toBe(200);
  });

  it('writes no address to the log', () => {
    const lines = server.log.map((line) => JSON.stringify(line));
    expect(lines.length).toBeGreaterThan(perMinute);
    expect(lines.filter((line) => /192\.0\.2|198\.51/.test(line))).toEqual([]);
  });

  it('answers health checks without counting them', async () => {
    const responses = await Promise.all(
      Array.from({ length: perMinute + 5 }, () => server.get('/health', from('192.0.2.9'))),
    );
    expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([200]));
  });
});

describe('a server with no proxy before it', () => {
  it('does not limit this machine itself, and says once when a proxy seems to hide readers', async () => {
    const server = await TestServer.start({ rateLimit: 1 });
    for (let times = 0; times < 3; times += 1) {
      const { status, headers } = await server.post(
        { query: '{ __typename }' },
        { 'x-forwarded-for': '192.0.2.1' },
      );
      expect(status).toBe(200);
      expect(headers.get('ratelimit')).toBeNull();
    }
    const warnings = server.log.filter(({ level }) => level === 40);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]?.['msg']).toContain('DATELINE_TRUST_PROXY');
    await server.close();
  });

  it('limits nobody when limits are off', async () => {
    const server = await TestServer.start({ rateLimit: 'off', trustProxy: ['loopback'] });
    const { status, headers } = await server.post(
      { query: '{ __typename }' },
      { 'x-forwarded-for': '192.0.2.1', authorization: 'Bearer x' },
    );
    expect([status, headers.get('ratelimit')]).toEqual([401, null]);
    await server.close();
  });
});
