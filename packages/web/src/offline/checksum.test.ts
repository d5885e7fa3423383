import { expect, it } from 'vitest';
import { checksum as ofBytes, utf8 } from './checksum';

const checksum = (words: string) => ofBytes(utf8(words));

const text = 'The talks ended without an agreement. '.repeat(50);

it('is the same for the same text, and 16 digits long', () => {
  expect(checksum(text)).toBe(checksum(`${text}`));
  expect(checksum(text)).toMatch(/^[0-9a-f]{16}$/);
  expect(checksum('')).toMatch(/^[0-9a-f]{16}$/);
});

it('tells a text from one with a single letter changed, wherever it is, or two exchanged', () => {
  const sums = new Set([checksum(text)]);
  for (let at = 0; at < text.length; at += 1) {
    sums.add(checksum(`${text.slice(0, at)}#${text.slice(at + 1)}`));
  }
  expect(sums.size).toBe(text.length + 1);
  expect(checksum('ab')).not.toBe(checksum('ba'));
  expect(checksum('abcd1234')).not.toBe(checksum('1234abcd'));
  expect(checksum('\0')).not.toBe(checksum('\0\0'));
});
