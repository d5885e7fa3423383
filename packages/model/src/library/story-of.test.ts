import { describe, expect, it } from 'vitest';
import type { Library } from './library';
import { readLibrary } from '../story-file/read-library';
import { filesOf } from '../story-file/small-library.fixture';
import { namedBy, parentOf, pointedAtByEvent, pointedAtByRole } from './refers-to';
import { severalStories } from './several-stories.fixture';
import { storyOf } from './story-of';

const { library } = readLibrary(filesOf(severalStories));

function story(slug: string): Library {
  const found = library && storyOf(library, slug);
  if (found === null) throw new Error(slug);
  return found;
}

const slugs = (things: readonly { readonly slug: string }[]) => things.map(({ slug }) => slug);
const event = (of: Library, slug: string) => of.events.find((one) => one.slug === slug);

describe('the story of an article', () => {
  it('is null for an article that is not there', () => {
    expect(library && storyOf(library, 'nowhere')).toBeNull();
  });

  it('has the whole definition of an event that another story defines, with its own words alone', () => {
    const talks = event(story('later-talks'), 'board-talks');
    expect(talks).toMatchObject({ name: 'Talks of the harbour board', partOf: 'strike' });
    expect(talks?.evidence.map(({ article }) => article)).toEqual(['later-talks']);
    expect(talks?.when).toMatchObject({ edtf: '2016-09-04', evidence: [] });
    expect(talks?.participants.map(({ entity }) => entity)).toEqual([
      'people/ada-quist',
      'organizations/the-courier',
    ]);
  });

  it('has an event that it only points at without evidence and participants', () => {
    const talks = event(story('quiet-day'), 'board-talks');
    expect(talks).toMatchObject({ evidence: [], participants: [], partOf: 'strike' });
    expect(slugs(story('quiet-day').events)).toEqual(['board-talks', 'strike', 'vote']);
  });

  it('attests a role on its own day alone', () => {
    expect(story('later-talks').roles).toMatchObject([{ attested: ['2016-09-10'], start: '2012' }]);
    expect(story('quiet-day').roles.map(({ person }) => person)).toEqual(['bo-lind']);
  });

  it('has the storylines of its article only', () => {
    expect(slugs(story('harbour-talks').storylines)).toEqual(['harbour-strike']);
    expect(story('quiet-day').storylines).toEqual([]);
  });

  it.each(['early-word', 'harbour-talks', 'later-talks', 'quiet-day'])(
    'has all that anything in it refers to: %s',
    (slug) => {
      const { people, places, organizations, events, roles, articles } = story(slug);
      const there = new Set([
        ...people.map((one) => `people/${one.slug}`),
        ...places.map((one) => `places/${one.slug}`),
        ...organizations.map((one) => `organizations/${one.slug}`),
        ...events.map((one) => `events/${one.slug}`),
      ]);
      const referred = [
        ...articles.flatMap(namedBy),
        ...events.flatMap(pointedAtByEvent),
        ...roles.flatMap(pointedAtByRole),
        ...[...places, ...organizations].flatMap(parentOf),
      ];
      expect(referred.filter((ref) => !there.has(ref))).toEqual([]);
      expect(slugs(articles)).toEqual([slug]);
    },
  );

  it('has no word of another article anywhere', () => {
    const others = JSON.stringify(story('later-talks').events).match(/"article":"[^"]+"/g);
    expect(new Set(others)).toEqual(new Set(['"article":"later-talks"']));
  });
});
