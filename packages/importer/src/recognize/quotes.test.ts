import { describe, expect, test } from 'vitest';
import { extractFacts } from '../extract-facts';

/** Each quotation of a text with its speaker: the name, or the words that are no name, or null. */
function spoken(text: string): readonly (readonly [string, string | null, string | null])[] {
  return extractFacts(text).quotes.map((quote) => [
    text.slice(quote.start, quote.end),
    quote.speakerName,
    quote.speakerStart === null ? null : text.slice(quote.speakerStart, quote.speakerEnd ?? 0),
  ]);
}

describe('who speaks', () => {
  test.each([
    ['“It is worth trying,” said President Barack Obama.', 'It is worth trying,', 'Barack Obama'],
    ['“It is worth trying,” Mr. Obama said.', 'It is worth trying,', 'Obama'],
    ['Sen. John McCain told reporters: “We will see.”', 'We will see.', 'John McCain'],
    [
      'Sen. John McCain said that talks had hit “tough issues” again.',
      'tough issues',
      'John McCain',
    ],
    ['"It is over," said Gov. Jane Smith of the Green Party.', 'It is over,', 'Jane Smith'],
    [
      '“Wait and see,” Jane Smith, a spokeswoman for the Green Party, said.',
      'Wait and see,',
      'Jane Smith',
    ],
    [
      'According to economist Jane Smith, growth was “slow but steady” in May.',
      'slow but steady',
      'Jane Smith',
    ],
    ['«Wait and see», said Mr. Dupont.', 'Wait and see', 'Dupont'],
    [
      'The United Nations said it was “deeply worried” by the news.',
      'deeply worried',
      'United Nations',
    ],
  ])('%s', (text, words, speaker) => {
    expect(spoken(text)[0]?.slice(0, 2)).toEqual([words, speaker]);
  });

  test('a pronoun is the nearest suitable person before it', () => {
    const text = 'Senator Mary Jones met Senator Paul Brown. “No,” he said. “Yes,” she said.';
    expect(spoken(text)).toEqual([
      ['No,', 'Paul Brown', 'he'],
      ['Yes,', 'Mary Jones', 'she'],
    ]);
  });

  test('speech that goes on has the same speaker', () => {
    const text = '“We tried,” said Sen. Paul Brown. “It did not work.”';
    expect(spoken(text).map(([, name]) => name)).toEqual(['Paul Brown', 'Paul Brown']);
  });

  test('speech that goes on in the next paragraph has the same speaker', () => {
    const text = '“We tried, said Sen. Paul Brown.\n\n';
    expect(spoken(text)).toEqual([]);
    const open = 'Sen. Paul Brown said: “We tried everything there is.\n\n“It did not work.”';
    expect(spoken(open).map(([words, name]) => [words, name])).toEqual([
      ['We tried everything there is.', 'Paul Brown'],
      ['It did not work.', 'Paul Brown'],
    ]);
  });

  test('“the ministry” is the ministry that was named before', () => {
    const text = 'The Foreign Ministry of Chile was silent. “No comment,” the ministry said.';
    expect(spoken(text)[0]?.[1]).toMatch(/Foreign Ministry/);
  });

  test('those without a name have none', () => {
    expect(spoken('Sen. Paul Brown left. “He is gone,” officials said.')).toEqual([
      ['He is gone,', null, 'officials'],
    ]);
  });

  test('the sentence after a quotation is not its attribution', () => {
    const text = 'Both sides spoke of “technical details.” Sen. Paul Brown predicted a deal.';
    expect(spoken(text).map(([, name]) => name)).not.toContain('Paul Brown');
  });

  test('words in quotation marks that nobody speaks are no quote', () => {
    expect(spoken('The film “Gone With the Wind” was shown in Paris.')).toEqual([]);
  });
});
