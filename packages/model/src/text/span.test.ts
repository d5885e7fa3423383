import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../block';
import { isValidSpan, textOf } from './span';
import { cutsSurrogatePair, textAfter, textBefore } from './surrogate-pairs';
import { textWithStretch } from './text.fixture';

const blockOf = (text: string): readonly Block[] => [{ index: 0, kind: 'paragraph', text }];

describe('a span', () => {
  const blocks = blockOf('a🚀b');

  it.each([
    ['inside the text', { block: 0, start: 0, end: 4 }, true],
    ['of a whole surrogate pair', { block: 0, start: 1, end: 3 }, true],
    ['that begins within a surrogate pair', { block: 0, start: 2, end: 4 }, false],
    ['that ends within a surrogate pair', { block: 0, start: 0, end: 2 }, false],
    ['without length', { block: 0, start: 1, end: 1 }, false],
    ['turned around', { block: 0, start: 3, end: 1 }, false],
    ['past the end', { block: 0, start: 0, end: 5 }, false],
    ['before the beginning', { block: 0, start: -1, end: 1 }, false],
    ['of no block', { block: 1, start: 0, end: 1 }, false],
    ['with half offsets', { block: 0, start: 0.5, end: 1 }, false],
  ])('%s is valid: %#', (_, span, valid) => {
    expect(isValidSpan(blocks, span)).toBe(valid);
  });

  it('that is not valid has no text', () => {
    expect(() => textOf(blocks, { block: 0, start: 2, end: 4 })).toThrow(RangeError);
  });

  it('that is valid slices to whole characters', () => {
    fc.assert(
      fc.property(textWithStretch, ({ text, start, end }) => {
        expect(textOf(blockOf(text), { block: 0, start, end })).toBe(text.slice(start, end));
      }),
    );
  });
});

describe('the context of a span', () => {
  it('touches it, is short, and is cut at whole characters', () => {
    fc.assert(
      fc.property(textWithStretch, fc.nat({ max: 40 }), ({ text, start, end }, limit) => {
        const before = textBefore(text, start, limit);
        const after = textAfter(text, end, limit);
        expect(text.slice(0, start).endsWith(before)).toBe(true);
        expect(text.startsWith(after, end)).toBe(true);
        expect(Math.max(before.length, after.length)).toBeLessThanOrEqual(limit);
        expect(cutsSurrogatePair(text, start - before.length)).toBe(false);
        expect(cutsSurrogatePair(text, end + after.length)).toBe(false);
      }),
    );
  });
});
