import { describe, expect, test } from 'vitest';
import { readRateLimit, readTrustProxy } from './access-settings';

test('a rate limit is a number of requests, off, or the usual one', () => {
  expect([undefined, 'off', '1', '600'].map(readRateLimit)).toEqual([3000, 'off', 1, 600]);
});

describe('a rate limit that makes no sense is refused', () => {
  test.each(['0', '-1', '1.5', 'on', '1e3', '99999999999', '10 000'])('%s', (value) => {
    expect(() => readRateLimit(value)).toThrow(`it is "${value}". Unset it for 3000.`);
  });
});

test('proxies are addresses, networks and names of networks', () => {
  expect(readTrustProxy(undefined)).toEqual([]);
  expect(readTrustProxy('10.0.0.7, 10.0.0.0/8,loopback ,2001:db8::/32,')).toEqual([
    '10.0.0.7',
    '10.0.0.0/8',
    'loopback',
    '2001:db8::/32',
  ]);
});

describe('a proxy that is no address is refused', () => {
  test.each([
    'true',
    '*',
    '10.0.0.0/33',
    '10.0.0.0/0',
    '10.0.0.0/',
    '::1/129',
    'proxy.example',
    '1',
  ])('%s', (value) => {
    expect(() => readTrustProxy(`10.0.0.1,${value}`)).toThrow(`names "${value}"`);
  });
});
