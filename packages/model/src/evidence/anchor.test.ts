import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../block';
import { textWithStretch } from '../text/text.fixture';
import { anchor, type AnchorText } from './anchor';
import { resolveSelector } from './selector';

const textOf = (...texts: readonly string[]): AnchorText => ({
  article: 'a',
  revision: 1,
  language: 'en',
  blocks: texts.map((text, index): Block => ({ index, kind: 'paragraph', text })),
});

describe('evidence', () => {
  it('always slices back to its words, with its context around it', () => {
    fc.assert(
      fc.property(textWithStretch, ({ text, start, end }) => {
        const evidence = anchor(textOf('', text), { block: 1, start, end });
        expect(text.slice(evidence.start, evidence.end)).toBe(evidence.exact);
        expect(text).toContain(evidence.prefix + evidence.exact + evidence.suffix);
        expect(evidence.prefix.length).toBeLessThanOrEqual(32);
        expect(evidence.suffix.length).toBeLessThanOrEqual(32);
        expect(text).toContain(evidence.sentence);
      }),
    );
  });

  it('is found again by its words and context, or is truly ambiguous', () => {
    fc.assert(
      fc.property(textWithStretch, ({ text, start, end }) => {
        const anchored = textOf(text);
        const { exact, prefix, suffix } = anchor(anchored, { block: 0, start, end });
        const found = resolveSelector(anchored.blocks, { exact, prefix, suffix });
        const spans =
          found.outcome === 'found'
            ? [found.span]
            : found.outcome === 'ambiguous'
              ? found.spans
              : [];
        expect(spans).toContainEqual({ block: 0, start, end });
        for (const span of spans) expect(text.slice(span.start, span.end)).toBe(exact);
      }),
    );
  });

  it('gives the whole sentence that it stands in', () => {
    const text = textOf('He left. The U.S. team, Kerry said, stayed on. They met.');
    expect(anchor(text, { block: 0, start: 24, end: 29 })).toMatchObject({
      exact: 'Kerry',
      sentence: 'The U.S. team, Kerry said, stayed on.',
    });
  });

  it('is refused for a span that is not of the text', () => {
    expect(() => anchor(textOf('short'), { block: 0, start: 0, end: 9 })).toThrow(RangeError);
  });
});
