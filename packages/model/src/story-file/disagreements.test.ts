import { describe, expect, it } from 'vitest';
import { readLibrary } from './read-library';
import { filesOf, smallDisagreements, smallLibrary, told } from './small-library.fixture';

const withFile = (text: string) => ({
  ...smallLibrary,
  'harbour-talks/disagreements.yaml': text,
});

describe('a disagreement', () => {
  it('is a question with what each side claims, who holds it, its source and its words', () => {
    const { library } = readLibrary(filesOf(withFile(smallDisagreements)));
    expect(library?.articles[0]?.disagreements).toMatchObject([
      {
        id: 'harbour-talks/1',
        question: 'Is it settled who pays?',
        about: 'events/board-talks',
        positions: [
          {
            text: 'The board pays',
            heldBy: ['organizations/harbour-board', 'organizations/ministry'],
            source: {
              title: 'Minutes',
              publisher: 'the-courier',
              datePublished: '2016-09-03',
              url: 'https://example.org/minutes',
              authors: [],
            },
            evidence: [{ exact: 'The board pays.', sentence: 'The board pays.' }],
            assertion: { method: 'editor' },
          },
          {
            text: 'Nothing is settled',
            heldBy: ['people/ada-quist'],
            source: null,
            evidence: [{ exact: 'Nothing is settled' }],
            assertion: { method: 'machine', confidence: 0.5 },
          },
        ],
      },
    ]);
  });

  it('may stand above the text of a story in one file', () => {
    const lines = `disagreements:
  - question: When does it begin?
    positions:
      - { claim: today, held-by: people/bo, evidence: today }
      - { claim: on Monday, held-by: [people/cy, people/bo], evidence: on Monday }
entities:
  people: { bo: { name: Bo }, cy: { name: Cy } }`;
    const story = `---\nheadline: H\nlanguage: en\npublished: 2016-09-01T08:00:00Z\n${lines}\n---\n\n[Bo](people/bo) says today, [Cy](people/cy) says on Monday.\n`;
    const { library, errors } = readLibrary(filesOf({ 'a-day.md': story }));
    expect(errors).toEqual([]);
    expect(
      library?.articles[0]?.disagreements[0]?.positions.map(({ text, heldBy }) => [text, heldBy]),
    ).toEqual([
      ['today', ['people/bo']],
      ['on Monday', ['people/cy', 'people/bo']],
    ]);
  });

  it('keeps the number that it is given', () => {
    const numbered = smallDisagreements.replace('- question:', '- number: 4\n  question:');
    const { library } = readLibrary(filesOf(withFile(numbered)));
    expect(library?.articles[0]?.disagreements[0]?.id).toBe('harbour-talks/4');
  });
});

describe('what is wrong with a disagreement', () => {
  it.each([
    [
      'no second position',
      /\n {4}- claim: Nothing is[^]*$/,
      '\n',
      [
        '[one-position] harbour-talks/disagreements.yaml:4: A disagreement has at least two positions. Add what the others hold, with the words that say so, or take the disagreement out.',
      ],
    ],
    [
      'two positions that say the same',
      'claim: Nothing is settled',
      'claim: the board pays',
      [
        '[same-claim] harbour-talks/disagreements.yaml:1: Two positions of a disagreement claim “the board pays”. Write it once, with all who hold it under “held-by”.',
      ],
    ],
    [
      'nobody who holds a position',
      '[people/ada-quist]',
      '[]',
      [
        '[missing-value] harbour-talks/disagreements.yaml:9: “held-by” of a position is empty. Write who holds it, such as [organizations/united-nations].',
      ],
    ],
    [
      'a position without “held-by”',
      '      held-by: [people/ada-quist]\n',
      '',
      [
        '[missing-field] harbour-talks/disagreements.yaml:8: A position has no “held-by”. Add a line “held-by: …”.',
      ],
    ],
    [
      'an unknown holder',
      'people/ada-quist',
      'people/ada-quits',
      [
        '[broken-link] harbour-talks/disagreements.yaml:9: There is no people/ada-quits. Did you mean “ada-quist”? Correct the slug, or add “ada-quits” to entities/people.yaml.',
      ],
    ],
    [
      'an event as holder',
      'people/ada-quist',
      'events/strike',
      [
        '[broken-link] harbour-talks/disagreements.yaml:9: “events/strike” is not the address of an entity that can stand here. Write people/slug or places/slug or organizations/slug.',
      ],
    ],
    [
      'an unknown subject',
      'events/board-talks',
      'board-talks',
      [
        '[broken-link] harbour-talks/disagreements.yaml:2: “board-talks” is not the address of an entity that can stand here. Did you mean “events/board-talks”? Write people/slug or places/slug or organizations/slug or events/slug.',
      ],
    ],
    [
      'words that the text does not have',
      'evidence: Nothing is',
      'evidence: Everything is',
      [
        '[evidence-not-found] harbour-talks/disagreements.yaml:10: The text does not say “Everything is settled”; nearest is “Nothing is settled” on line 31 of harbour-talks/story.md. Copy the words from the text.',
      ],
    ],
    [
      'a position without evidence',
      '      evidence: Nothing is settled\n',
      '',
      [
        '[missing-field] harbour-talks/disagreements.yaml:8: A position has no “evidence”. Add a line “evidence: …”.',
      ],
    ],
    [
      'a source without a title',
      'title: Minutes, ',
      '',
      [
        '[missing-field] harbour-talks/disagreements.yaml:6: The source of a position has no “title”. Add a line “title: …”.',
      ],
    ],
    [
      'a field that there is not',
      'claim: Nothing is',
      'says: Nothing is',
      [
        '[missing-field] harbour-talks/disagreements.yaml:8: A position has no “claim”. Add a line “claim: …”.',
        '[unknown-field] harbour-talks/disagreements.yaml:8: A position has no field “says”. The fields are: claim, held-by, source, evidence, asserted-by.',
      ],
    ],
    [
      'positions that are no list',
      /positions:[^]*$/,
      'positions: two\n',
      [
        '[wrong-type] harbour-talks/disagreements.yaml:3: “positions” of a disagreement is no list. Write “- ” before the first field of each position.',
      ],
    ],
    [
      'an empty list of positions',
      /positions:[^]*$/,
      'positions: []\n',
      [
        '[one-position] harbour-talks/disagreements.yaml:3: A disagreement has at least two positions. Add what the others hold, with the words that say so, or take the disagreement out.',
      ],
    ],
  ])('%s', (_, words, by, expected) => {
    const wrong = smallDisagreements.replace(words, by);
    expect(wrong).not.toBe(smallDisagreements);
    expect(told(withFile(wrong)).split('\n')).toEqual(expected);
  });
});
