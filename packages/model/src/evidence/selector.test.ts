import { describe, expect, it } from 'vitest';
import type { Block } from '../block';
import { resolveSelector, type TextQuoteSelector } from './selector';

const blocks: readonly Block[] = [
  'Kerry told reporters that Kerry had “a couple of tough issues” to settle.',
  'Then Zu\u0308rich and “John\u00a0Kerry” were mentioned. 🚀 aaa',
].map((text, index) => ({ index, kind: 'paragraph', text }));

const resolve = (selector: TextQuoteSelector) => resolveSelector(blocks, selector);

describe('a selector', () => {
  it('finds words that stand in the text once', () => {
    expect(resolve({ exact: 'tough issues' })).toEqual({
      outcome: 'found',
      span: { block: 0, start: 49, end: 61 },
    });
  });

  it('does not pick one of several', () => {
    expect(resolve({ exact: 'Kerry' })).toMatchObject({
      outcome: 'ambiguous',
      spans: [{ block: 0, start: 0 }, { block: 0, start: 26 }, { block: 1 }],
    });
  });

  it.each([
    [{ exact: 'Kerry', prefix: 'reporters that ' }, 26],
    [{ exact: 'Kerry', suffix: ' told' }, 0],
    [{ exact: 'Kerry', prefix: 'that ', suffix: ' had' }, 26],
  ])('tells places apart by what stands around them: %o', (selector, start) => {
    expect(resolve(selector)).toMatchObject({ outcome: 'found', span: { block: 0, start } });
  });

  it('sees that overlapping words are several', () => {
    expect(resolve({ exact: 'aa' })).toMatchObject({ outcome: 'ambiguous' });
  });

  it('does not match half of a character', () => {
    expect(resolve({ exact: '\ud83d' })).toMatchObject({ outcome: 'not-found' });
  });

  it('finds nothing by no words', () => {
    expect(resolve({ exact: '' })).toEqual({ outcome: 'not-found', nearest: null });
  });
});

describe('the nearest miss of a selector', () => {
  it.each([
    ['straight quotation marks', '"a couple of tough issues"', '“a couple of tough issues”'],
    ['other capitals', 'A COUPLE OF', 'a couple of'],
    ['a plain space for a no-break space', '“John Kerry”', '“John\u00a0Kerry”'],
    ['a composed letter', 'Z\u00fcrich', 'Zu\u0308rich'],
  ])('is what differs by %s', (_, exact, nearest) => {
    expect(resolve({ exact })).toMatchObject({
      outcome: 'not-found',
      nearest: { exact: nearest, difference: 'letters' },
    });
  });

  it('is the same words with another context', () => {
    expect(resolve({ exact: 'tough issues', prefix: 'few ' })).toMatchObject({
      nearest: { exact: 'tough issues', difference: 'context' },
    });
  });

  it('is what shares most of the words', () => {
    expect(resolve({ exact: 'a couple of hard issues' })).toMatchObject({
      nearest: { exact: 'a couple of tough issues', difference: 'words' },
    });
  });

  it('is nothing when nothing is like it', () => {
    expect(resolve({ exact: 'the lighthouse keeper' })).toMatchObject({ nearest: null });
  });
});
