import { describe, expect, it } from 'vitest';
import type { Library } from '../library/library';
import { readLibrary } from './read-library';
import { filesOf, smallLibrary, spoiled, told } from './small-library.fixture';
import { writeStoryFile } from './write-story';

const published = 'published: 2016-09-04T22:30:00+08:00\n';

/** The small library's story with these fields below the day of publication. */
const withFields = (fields: string) =>
  spoiled('harbour-talks/story.md', published, `${published}${fields}`);

const history = `revision: 3
revisions:
  - { number: 1, at: 2016-09-04T14:30:00Z }
  - { number: 3, at: 2016-09-05T10:00:00Z, note: The strike's beginning set right }
corrections:
  - { at: 2016-09-05T10:00:00Z, text: The strike began in July., revision: 3 }
`;

const orphan = `evidence:
    - The strike began in mid-July
    - exact: The strike began in May
      status: orphaned
      revision: 1
      block: 2
      start: 56
      end: 79
      prefix: "turns.” "
      sentence: The strike began in May.
`;

function libraryOf(texts: Readonly<Record<string, string>>): Library {
  const { library, errors } = readLibrary(filesOf(texts));
  if (library === null) throw new Error(JSON.stringify(errors));
  return library;
}

describe('a story that was revised', () => {
  it('has its revisions, corrections and the day of the last one', () => {
    const [article] = libraryOf(withFields(history)).articles;
    expect(article).toMatchObject({
      revision: 3,
      dateModified: '2016-09-05T10:00:00.000Z',
      revisions: [
        { number: 1, at: '2016-09-04T14:30:00.000Z', note: null },
        { number: 3, at: '2016-09-05T10:00:00.000Z', note: "The strike's beginning set right" },
      ],
      corrections: [
        { at: '2016-09-05T10:00:00.000Z', text: 'The strike began in July.', revision: 3 },
      ],
    });
    expect(article?.quotes[0]?.evidence[0]?.revision).toBe(3);
  });

  it('keeps the words that a correction took away', () => {
    const texts = {
      ...withFields(history),
      'harbour-talks/events.yaml': (smallLibrary['harbour-talks/events.yaml'] ?? '').replace(
        'evidence: The strike began in mid-July\n',
        orphan,
      ),
    };
    const strike = libraryOf(texts).events.find(({ slug }) => slug === 'strike');
    expect(strike?.evidence).toMatchObject([
      { status: 'anchored', revision: 3 },
      {
        article: 'harbour-talks',
        status: 'orphaned',
        revision: 1,
        block: 2,
        start: 56,
        end: 79,
        exact: 'The strike began in May',
        prefix: 'turns.” ',
        suffix: '',
        sentence: 'The strike began in May.',
      },
    ]);
  });

  it('says which words have moved', () => {
    const texts = spoiled(
      'harbour-talks/roles.yaml',
      'evidence: Harbor master Ada Quist',
      'evidence: { exact: Harbor master Ada Quist, status: moved }',
    );
    expect(libraryOf(texts).roles[0]?.evidence).toMatchObject([{ status: 'moved', start: 0 }]);
  });

  it.each([
    ['numbers that do not rise', history.replace('number: 1', 'number: 4'), 'wrong-revision'],
    [
      'a revision that is not the last',
      history.replace('revision: 3\n', 'revision: 4\n'),
      'wrong-revision',
    ],
    ['a revision of no number', 'revision: two\n', 'out-of-range'],
    ['a revision zero', 'revision: 0\n', 'out-of-range'],
    ['a later revision without a list', 'revision: 2\n', 'missing-field'],
    [
      'revisions against time',
      history.replace('2016-09-05T10:00:00Z, note', '2016-09-03T10:00:00Z, note'),
      'impossible-date',
    ],
    [
      'a correction without its revision',
      history.replace('July., revision: 3', 'July., revision: 2'),
      'wrong-revision',
    ],
    [
      'an instant without an offset',
      history.replace('T14:30:00Z', 'T14:30:00'),
      'time-without-offset',
    ],
    [
      'a modification before the last revision',
      `modified: 2016-09-05T09:00:00Z\n${history}`,
      'impossible-date',
    ],
    [
      'a retraction with the text still there',
      'retracted: { at: 2016-09-06T00:00:00Z, reason: Invented. }\n',
      'retracted-text',
    ],
    ['a retraction without a reason', 'retracted: { at: 2016-09-06T00:00:00Z }\n', 'missing-field'],
  ])('is refused with %s', (_, fields, code) => {
    expect(told(withFields(fields))).toContain(`[${code}] harbour-talks/story.md:`);
  });

  it.each([
    ['a span of another length', orphan.replace('end: 79', 'end: 80'), 'impossible-span'],
    [
      'a revision that is not there yet',
      orphan.replace('revision: 1', 'revision: 4'),
      'out-of-range',
    ],
    ['no sentence', orphan.replace('sentence: The', 'prefix2: The'), 'missing-field'],
    ['an unknown status', orphan.replace('orphaned', 'lost'), 'unknown-value'],
  ])('is refused with old words that have %s', (_, evidence, code) => {
    const texts = {
      ...withFields(history),
      'harbour-talks/events.yaml': (smallLibrary['harbour-talks/events.yaml'] ?? '').replace(
        'evidence: The strike began in mid-July\n',
        evidence,
      ),
    };
    expect(told(texts)).toContain(`[${code}] harbour-talks/events.yaml:`);
  });
});

describe('a retracted story', () => {
  const retracted = {
    'gone/story.md': `---
headline: What was not so
language: en
published: 2016-09-04T12:00:00Z
retracted: { at: 2016-09-06T00:00:00Z, reason: The interview was invented. }
---
`,
  };

  it('has no text, and says since when and why', () => {
    expect(libraryOf(retracted).articles[0]).toMatchObject({
      blocks: [],
      dateModified: '2016-09-06T00:00:00.000Z',
      retraction: { at: '2016-09-06T00:00:00.000Z', reason: 'The interview was invented.' },
    });
  });

  it('still says who wrote it, though the words for that are gone', () => {
    const written = retracted['gone/story.md'].replace(
      'retracted:',
      'contributions:\n  - { person: ada, kind: author }\nretracted:',
    );
    const library = libraryOf({
      'gone/story.md': written,
      'entities/people.yaml': 'ada: { name: Ada, summary: A reporter. }\n',
    });
    expect(library.articles[0]?.contributions).toEqual([
      { person: 'ada', kind: 'author', reportedFrom: null, evidence: [] },
    ]);
    const again = new TextEncoder().encode(writeStoryFile(library, 'gone'));
    expect(readLibrary(new Map([['gone.md', again]])).library).toEqual(library);
  });

  it('has no facts', () => {
    const texts = {
      ...retracted,
      'gone/events.yaml': 'talk: { name: Talk, kind: other, status: happened, evidence: a talk }\n',
    };
    expect(told(texts)).toContain('[evidence-not-found] gone/events.yaml:1:');
  });
});
