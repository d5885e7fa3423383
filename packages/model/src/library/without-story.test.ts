import { describe, expect, it } from 'vitest';
import { filesOf, smallLibrary } from '../story-file/small-library.fixture';
import { readLibrary } from '../story-file/read-library';
import { seeds } from '../story-file/seeds.fixture';
import type { Library } from './library';
import { withoutStory } from './without-story';

/** The small library with a second story, which reports one of the first one's events as well. */
const twoStories = {
  ...smallLibrary,
  'strike-ends/story.md': `---
headline: The strike ends
language: en
dateline: { text: "PORT ELLIS, Norland", place: port-ellis, date: 2016-09-20 }
published: 2016-09-20T10:00:00+02:00
---

Captain [Ada Quist](people/ada-quist) called off [the strike](events/strike) on Tuesday.
[The crane](places/crane-hill) moves again. She was the harbor master, and so after [the talks](events/board-talks) she spoke first.
`,
  'strike-ends/events.yaml': `strike-end:
  name: End of the strike
  kind: agreement
  status: happened
  evidence: called off the strike on Tuesday
  preceded-by: [strike]
strike:
  evidence: called off the strike
  participants: [{ entity: people/ada-quist, role: called it off }]
`,
  'strike-ends/roles.yaml': `- { person: ada-quist, title: Harbor master, organization: harbour-board, evidence: She was the harbor master }
- { person: ada-quist, title: Captain, evidence: Captain Ada Quist }
`,
  'entities/places.yaml': `${smallLibrary['entities/places.yaml']}crane-hill:
  name: Crane Hill
  kind: district
  contained-in: port-ellis
`,
};

function libraryOf(files: Readonly<Record<string, string | Uint8Array>>): Library {
  const { library, errors } = readLibrary(filesOf(files));
  if (library === null) throw new Error(JSON.stringify(errors, null, 1));
  return library;
}

/** What refers to something that the library does not have. */
function dangling(library: Library): string[] {
  const slugs = (list: readonly { slug: string }[]) => new Set(list.map(({ slug }) => slug));
  const has: Readonly<Record<string, ReadonlySet<string>>> = {
    people: slugs(library.people),
    places: slugs(library.places),
    organizations: slugs(library.organizations),
    events: slugs(library.events),
    storylines: slugs(library.storylines),
  };
  const refs = new Set<string>();
  const add = (collection: string, slug: string | null | undefined) => {
    if (slug != null) refs.add(`${collection}/${slug}`);
  };
  for (const place of library.places) add('places', place.containedIn);
  for (const organization of library.organizations) add('organizations', organization.partOf);
  for (const event of library.events) {
    add('places', event.place?.slug);
    add('events', event.partOf);
    for (const slug of event.precededBy) add('events', slug);
    for (const { entity } of event.participants) refs.add(entity);
  }
  for (const role of library.roles) {
    add('people', role.person);
    add('organizations', role.organization);
  }
  for (const article of library.articles) {
    for (const { entity } of article.mentions) refs.add(entity);
    for (const { speaker, event } of article.quotes) {
      refs.add(speaker);
      add('events', event);
    }
    for (const { person, reportedFrom } of article.contributions) {
      add('people', person);
      add('places', reportedFrom);
    }
    add('places', article.dateline?.place);
    add('organizations', article.citation?.publisher);
    for (const slug of article.storylines) add('storylines', slug);
  }
  return [...refs].filter((ref) => {
    const [collection = '', slug = ''] = ref.split('/');
    return has[collection]?.has(slug) !== true;
  });
}

const two = libraryOf(twoStories);

describe('a library without one of its stories', () => {
  const without = withoutStory(two, 'harbour-talks');

  it('refers to nothing that is gone', () => {
    expect(dangling(without)).toEqual([]);
    expect(JSON.stringify(without)).not.toContain('"article":"harbour-talks"');
  });

  it('keeps what another story says, with that story’s words', () => {
    expect(without.events.find(({ slug }) => slug === 'strike')).toMatchObject({
      evidence: [{ article: 'strike-ends', exact: 'called off the strike' }],
      when: null,
    });
    expect(without.roles.find(({ title }) => title === 'Harbor master')?.attested).toEqual([
      '2016-09-20',
    ]);
  });

  it('keeps an event that another story names, by the words that name it', () => {
    expect(without.events.find(({ slug }) => slug === 'board-talks')?.evidence).toMatchObject([
      { article: 'strike-ends', exact: 'the talks' },
    ]);
  });

  it('lets go of those whom nobody speaks of any more', () => {
    expect(without.people.map(({ slug }) => slug)).toEqual(['ada-quist']);
    expect(without.organizations.map(({ slug }) => slug)).toEqual(['harbour-board', 'ministry']);
  });

  it('is empty of facts when it was the only one', () => {
    const empty = withoutStory(libraryOf(seeds()), 'hangzhou-cease-fire-talks');
    expect({ ...empty, storylines: [] }).toEqual({
      people: [],
      organizations: [],
      places: [],
      events: [],
      roles: [],
      storylines: [],
      articles: [],
    });
  });
});
