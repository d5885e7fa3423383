import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceAround, sentences } from './sentences';
import { anyText } from './text.fixture';

function split(text: string, language = 'en'): readonly string[] {
  return sentences(text, language).map(({ start, end }) => text.slice(start, end).trim());
}

describe('sentences', () => {
  it.each([
    ['after a full stop', ['He left.', 'She stayed.']],
    ['not after initials', ['The U.S. Secretary of State, John F. Kerry, left.', 'He flew home.']],
    ['not after a title', ['Gen. Qassem met Dr. Lind and Sen. Moe.', 'Nothing came of it.']],
    ['not after a month', ['It began on Aug. 26 and ended on Sept. 4.', 'Then it rained.']],
    ['after initials that a new sentence follows', ['They met in the U.S.', 'The talks failed.']],
    ['not at a time of day', ['They met at 10 a.m. Monday.', 'It was late.']],
    ['not at a spaced ellipsis that goes on', ['“It was . . . a couple of issues,” he said.']],
    ['after a spaced ellipsis that ends', ['He waited . . .', 'Nobody came.']],
    ['not before who asked', ['“Really?” he asked.', 'Nobody knew.']],
    ['not within a figure', ['It fell by 3.5 percent.', 'No. 5 did not.']],
    ['after the word no', ['He said no.', 'She agreed.']],
    ['after closing marks', ['“We will not.”', '(She did.)', 'So it ended.']],
  ])('end %s', (_, expected) => {
    expect(split(expected.join(' '))).toEqual(expected);
  });

  it('are told in Arabic', () => {
    expect(split('قال كيري. هل غادر؟ نعم.', 'ar')).toEqual(['قال كيري.', 'هل غادر؟', 'نعم.']);
  });

  it('tile any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const sentence of sentences(text, 'en')) {
          expect(sentence.start).toBe(end);
          expect(sentence.end).toBeGreaterThan(sentence.start);
          end = sentence.end;
        }
        expect(end).toBe(text.length);
      }),
    );
  });
});

describe('sentenceAround', () => {
  const text = 'He left. She stayed on. They met.';

  it('gives the whole sentence of a word', () => {
    const start = text.indexOf('stayed');
    expect(sentenceAround(text, { start, end: start + 6 }, 'en')).toBe('She stayed on.');
  });

  it('gives all sentences that a stretch touches', () => {
    const start = text.indexOf('left');
    const end = text.indexOf('stayed');
    expect(sentenceAround(text, { start, end }, 'en')).toBe('He left. She stayed on.');
  });
});
