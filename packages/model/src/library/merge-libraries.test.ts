import { describe, expect, it } from 'vitest';
import type { Library } from './library';
import { readLibrary } from '../story-file/read-library';
import { bundledLibrary } from '../bundled-stories.fixture';
import { filesOf, smallLibrary } from '../story-file/small-library.fixture';
import { mergeLibraries } from './merge-libraries';
import { storyOf } from './story-of';
import { severalStories } from './several-stories.fixture';

function libraryOf(texts: Readonly<Record<string, string | Uint8Array>>): Library {
  const { library, errors } = readLibrary(filesOf(texts));
  if (library === null) throw new Error(JSON.stringify(errors));
  return library;
}

function storiesOf(library: Library): readonly Library[] {
  return library.articles.map(({ slug }) => {
    const story = storyOf(library, slug);
    if (story === null) throw new Error(slug);
    return story;
  });
}

const several = libraryOf(severalStories);

describe('the stories of a library, merged', () => {
  it.each([
    ['the bundled stories', bundledLibrary()],
    ['one small story', libraryOf(smallLibrary)],
    ['stories that share events, roles and people', several],
  ])('are that library again: %s', (_, library) => {
    expect(mergeLibraries(storiesOf(library))).toEqual(library);
  });

  it('are that library again, when pairs are merged first', () => {
    const [one, two, ...more] = storiesOf(several);
    if (one === undefined || two === undefined) throw new Error('two stories are needed');
    expect(mergeLibraries([mergeLibraries([one, two]), mergeLibraries(more)])).toEqual(several);
  });
});

describe('mergeLibraries', () => {
  const story = (slug: string): Library => {
    const found = storyOf(several, slug);
    if (found === null) throw new Error(slug);
    return found;
  };
  const talks = story('harbour-talks');
  const later = story('later-talks');

  it('of one library is that library, and of none is an empty one', () => {
    expect(mergeLibraries([several])).toEqual(several);
    expect(mergeLibraries([]).articles).toEqual([]);
  });

  it('takes nothing from a story that is there already', () => {
    expect(mergeLibraries([several, talks, later, several])).toEqual(several);
  });

  it('keeps the earlier version of an article, and no word of the later one', () => {
    const [article] = talks.articles;
    const [event] = talks.events;
    if (article === undefined || event === undefined) throw new Error('an article and an event');
    const words = event.evidence.map((one) => ({
      ...one,
      exact: 'other words',
      start: 1,
      end: 12,
    }));
    const other: Library = {
      ...talks,
      people: [
        ...talks.people,
        { ...talks.people[0], slug: 'nobody' } as Library['people'][number],
      ],
      articles: [{ ...article, headline: 'Another version' }],
      events: [{ ...event, evidence: words }],
    };
    expect(mergeLibraries([talks, other])).toEqual(talks);
  });

  it('lets the first part decide what an entity is', () => {
    const renamed: Library = {
      ...later,
      people: later.people.map((person) => ({ ...person, name: 'Somebody else' })),
    };
    expect(mergeLibraries([talks, renamed]).people).toEqual(several.people);
  });

  it('takes the definition of an event from a story that reports it, not from one that points at it', () => {
    const vote = story('quiet-day');
    const pointing: Library = {
      ...vote,
      events: vote.events.map((event) =>
        event.slug === 'board-talks' ? { ...event, name: 'An old name' } : event,
      ),
    };
    const merged = mergeLibraries([pointing, talks, later]);
    expect(merged.events.find(({ slug }) => slug === 'board-talks')?.name).toBe(
      'Talks of the harbour board',
    );
  });
});
