import { describe, expect, it } from 'vitest';
import type { Library } from '../library/library';
import { readLibrary } from '../story-file/read-library';
import { filesOf, smallLibrary } from '../story-file/small-library.fixture';
import { bundledArticle, bundledStory } from '../bundled-stories.fixture';
import { danglingReferences } from './references';
import { retractArticle } from './retract-article';

const notice = { at: '2016-09-06T09:00:00+02:00', reason: 'The letter was forged.' };

/** The small library with a second story, that also tells of the strike and only names the talks. */
function twoStories(): Library {
  const { library, errors } = readLibrary(
    filesOf({
      ...smallLibrary,
      'quay-talks/story.md': `---
headline: The strike goes on
language: en
published: 2016-09-05T08:00:00Z
---

The strike on the quay went on after [the meeting](events/board-talks), [Ada Quist](people/ada-quist) said.
`,
      'quay-talks/events.yaml':
        'strike:\n  evidence: The strike on the quay went on\nboard-talks:\n  evidence: the meeting\n',
    }),
  );
  expect(errors).toEqual([]);
  if (library === null) throw new Error('no library');
  // As if the second story did not report the talks, but only named them.
  return {
    ...library,
    events: library.events.map((event) =>
      event.slug === 'board-talks'
        ? { ...event, evidence: event.evidence.filter((one) => one.article === 'harbour-talks') }
        : event,
    ),
  };
}

describe('a retracted article', () => {
  const library = bundledStory();
  const retracted = retractArticle(library, bundledArticle, notice);

  it('says that it was retracted, since when and why, and nothing else', () => {
    expect(retracted.articles[0]).toMatchObject({
      slug: bundledArticle,
      revision: 2,
      blocks: [],
      mentions: [],
      quotes: [],
      wordCount: 0,
      retraction: { at: '2016-09-06T07:00:00.000Z', reason: 'The letter was forged.' },
      revisions: [{ number: 1 }, { number: 2, at: '2016-09-06T07:00:00.000Z', note: null }],
    });
  });

  it('takes along what only its words said', () => {
    expect(retracted.events).toEqual([]);
    expect(retracted.roles).toEqual([]);
    expect(retracted.people.map((one) => one.slug)).toEqual([
      'andrew-roth',
      'carol-morello',
      'karen-deyoung',
      'liz-sly',
      'yuri-kochetkov',
    ]);
  });

  it('leaves no reference without its target', () => {
    expect(danglingReferences(library)).toEqual([]);
    expect(danglingReferences(retracted)).toEqual([]);
  });

  it('leaves what other articles say', () => {
    const two = twoStories();
    const left = retractArticle(two, 'harbour-talks', notice);
    expect(danglingReferences(left)).toEqual([]);
    expect(left.events).toMatchObject([
      {
        slug: 'board-talks',
        evidence: [{ article: 'quay-talks', exact: 'the meeting' }],
        when: null,
      },
      { slug: 'strike', evidence: [{ article: 'quay-talks' }], when: null },
    ]);
    expect(left.people.map((one) => one.slug)).toEqual(['ada-quist', 'bo-lind']);
    expect(left.articles[1]).toBe(two.articles[1]);
  });

  it('cannot be retracted again', () => {
    expect(() => retractArticle(retracted, bundledArticle, notice)).toThrow(
      expect.objectContaining({ code: 'retracted-article' }),
    );
  });
});
