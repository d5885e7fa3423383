import { describe, expect, it } from 'vitest';
import type { Disagreement } from '../article';
import type { Library } from '../library/library';
import { readLibrary } from '../story-file/read-library';
import { filesOf, smallDisagreements, smallLibrary } from '../story-file/small-library.fixture';
import { factChanges } from './fact-changes';
import { danglingReferences } from './references';
import { retractArticle } from './retract-article';
import { reviseArticle } from './revise-article';
import { summarizeChanges } from './summarize-changes';

const { library: read } = readLibrary(
  filesOf({ ...smallLibrary, 'harbour-talks/disagreements.yaml': smallDisagreements }),
);
if (read === null) throw new Error('The small library is not in order.');
const library: Library = read;
const at = '2016-09-05T08:00:00Z';

function withDisagreements(disagreements: readonly Disagreement[]): Library {
  return { ...library, articles: library.articles.map((one) => ({ ...one, disagreements })) };
}

const [first] = library.articles[0]?.disagreements ?? [];
if (first === undefined) throw new Error('no disagreement');
const texts = (after: Library, before = library) =>
  summarizeChanges(factChanges(before, after)).map(({ text }) => text);

function corrected(words: string, by: string): ReturnType<typeof reviseArticle> {
  const blocks = (library.articles[0]?.blocks ?? []).map((block) => ({
    ...block,
    text: block.text.replace(words, by),
  }));
  return reviseArticle(library, 'harbour-talks', { at, blocks });
}

describe('the changes of a disagreement', () => {
  it('are told as added and removed', () => {
    const without = withDisagreements([]);
    expect(texts(without)).toEqual(['1 disagreement removed']);
    expect(factChanges(without, library)).toEqual([
      {
        kind: 'added',
        fact: 'disagreement',
        subject: 'Is it settled who pays?',
        address: 'harbour-talks/1',
        before: null,
        after:
          'Is it settled who pays? (Talks of the harbour board) Harbour Board, the Ministry: The board pays (The Courier, Minutes, 2016-09-03); Ada Quist: Nothing is settled',
      },
    ]);
  });

  it('are none when it only has another number', () => {
    const renumbered = withDisagreements([{ ...first, id: 'harbour-talks/2' }]);
    expect(factChanges(library, renumbered)).toEqual([]);
  });

  it('are one change when the question is put in other words', () => {
    expect(texts(withDisagreements([{ ...first, question: 'Who pays?' }]))).toEqual([
      '1 disagreement changed',
    ]);
  });
});

describe('a correction', () => {
  it('follows the words of a position that moved', () => {
    const { library: revised, outcomes } = corrected(
      'Nothing is settled',
      'So far nothing: Nothing is settled',
    );
    const words = revised.articles[0]?.disagreements[0]?.positions[1]?.evidence[0];
    expect(words).toMatchObject({ exact: 'Nothing is settled', status: 'moved', revision: 2 });
    expect(outcomes.map(({ fact }) => fact)).toContainEqual({
      kind: 'disagreement',
      id: 'harbour-talks/1',
      label: 'Claim of Ada Quist',
    });
  });

  it('keeps a position whose words are gone, and says that they are', () => {
    const { library: revised } = corrected('Nothing is settled. ', '');
    const positions = revised.articles[0]?.disagreements[0]?.positions;
    expect(positions).toHaveLength(2);
    expect(positions?.[1]?.evidence[0]).toMatchObject({ status: 'orphaned', revision: 1 });
    expect(texts(revised)).toContain('1 disagreement orphaned');
  });
});

describe('a retraction', () => {
  it('takes the disagreements along, and leaves no reference without its target', () => {
    const retracted = retractArticle(library, 'harbour-talks', { at, reason: 'It was forged.' });
    expect(retracted.articles[0]?.disagreements).toEqual([]);
    expect(danglingReferences(retracted)).toEqual([]);
  });
});
