import { describe, expect, it } from 'vitest';
import { jsonBytes } from './json-bytes';

const values: readonly (readonly [string, unknown])[] = [
  ['nothing', null],
  ['an article that is not there', { data: { article: null } }],
  ['empty lists and objects', { data: { a: [], b: {}, c: [[]], d: [{}] } }],
  ['numbers and truth', { data: { a: 0, b: -1.5e-7, c: [1, 2], d: true, e: [null, false] } }],
  ['quotation marks, backslashes and control characters', { 'a"\\': { b: '"\\\u0000\n\u2028' } }],
  ['letters of one to four bytes', { data: { é: { 'Cafe\u0301': ['“é”', '汉字', '😀'] } } }],
  ['half of a surrogate pair', { data: { a: '\ud83d', b: ['\ude00'] } }],
  ['names that objects have already', { data: { constructor: { toString: [1] } } }],
  ['names that look like numbers', { data: { 2: 'b', 1: 'a' } }],
];

describe('the bytes of a result', () => {
  it.each(values)('are those of its JSON: %s', (_what, value) => {
    expect(jsonBytes(value).toString()).toBe(Buffer.from(JSON.stringify(value)).toString());
  });

  it('are those of its JSON however long it is', () => {
    const long = {
      data: { a: '“'.repeat(100_000), b: Array.from({ length: 5000 }, () => 'x“😀') },
    };
    expect(jsonBytes(long).equals(Buffer.from(JSON.stringify(long)))).toBe(true);
  });

  it('stay as they are when another result is written', () => {
    const first = jsonBytes({ data: { a: 'first' } });
    jsonBytes({ data: { b: 'second' } });
    expect(first.toString()).toBe('{"data":{"a":"first"}}');
  });
});
