import { describe, expect, it } from 'vitest';
import * as arabic from './ar/phrases';
import * as english from './en/phrases';
import { numeral } from './numbers';

describe.each([english, arabic])('numbers in $locale', ({ locale, plainNumbers }) => {
  it('under a thousand are plain where Intl writes them so', () => {
    const format = new Intl.NumberFormat(locale);
    const tenths = Array.from({ length: 10_000 }, (_, at) => at / 10);
    const alike = tenths.every((number) => format.format(number) === String(number));
    expect(plainNumbers).toBe(alike);
  });
});

it('are grouped and rounded as the language does', () => {
  expect([0, 7, 999, 0.5, 12.3].map(numeral)).toEqual(['0', '7', '999', '0.5', '12.3']);
  expect([1234, 1_234_567, 1.23456, -5].map(numeral)).toEqual([
    '1,234',
    '1,234,567',
    '1.235',
    '-5',
  ]);
});
