import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { filesOf, smallLibrary } from '../story-file/small-library.fixture';
import { readLibrary } from '../story-file/read-library';
import type { Library } from './library';
import { mergeLibraries } from './merge-libraries';
import { storyOf } from './story-of';
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

function seeds(): Library {
  const folder = fileURLToPath(new URL('../../../../seeds', import.meta.url));
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return libraryOf(
    Object.fromEntries(
      paths.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)]),
    ),
  );
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

/** Lists in one order: which story comes first decides nothing but that. */
function inOrder(library: Library): unknown {
  return JSON.parse(JSON.stringify(library), (_key, value: unknown) =>
    Array.isArray(value)
      ? value.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))
      : value,
  );
}

const two = libraryOf(twoStories);

function story(library: Library, slug: string): Library {
  const found = storyOf(library, slug);
  if (found === null) throw new Error(`There is no ${slug}.`);
  return found;
}

describe('the library that one article makes alone', () => {
  it.each(['harbour-talks', 'strike-ends'])('refers to nothing outside of it: %s', (slug) => {
    expect(dangling(story(two, slug))).toEqual([]);
  });

  it('has only its own evidence', () => {
    const words = JSON.stringify(story(two, 'strike-ends'));
    expect(words).not.toContain('"article":"harbour-talks"');
  });

  it('names an event that it only refers to, without evidence, time or place', () => {
    const event = story(two, 'strike-ends').events.find(({ slug }) => slug === 'board-talks');
    expect(event).toMatchObject({ evidence: [], when: null, place: null, participants: [] });
  });

  it('attests what it says of offices on its own day', () => {
    expect(story(two, 'strike-ends').roles.map(({ attested }) => attested)).toEqual([
      ['2016-09-20'],
      ['2016-09-20'],
    ]);
  });

  it('is nothing for an article that is not there', () => {
    expect(storyOf(two, 'nowhere')).toBeNull();
  });
});

describe('the stories of a library', () => {
  it.each([
    ['two stories', two],
    ['the bundled stories', seeds()],
  ])('are together the whole library: %s', (_, library) => {
    const parts = library.articles.map(({ slug }) => story(library, slug));
    expect(inOrder(mergeLibraries(parts))).toEqual(inOrder(library));
  });

  it('are no more when some of them are there twice', () => {
    const parts = two.articles.map(({ slug }) => story(two, slug));
    expect(mergeLibraries([...parts, ...parts])).toEqual(mergeLibraries(parts));
  });

  it('agree on what the first of them says', () => {
    const [first, ...more] = two.articles.map(({ slug }) => story(two, slug));
    if (first === undefined) throw new Error('There are no stories.');
    const other = {
      ...first,
      people: first.people.map((person) => ({ ...person, summary: 'Someone else.' })),
    };
    expect(mergeLibraries([first, other, ...more])).toEqual(mergeLibraries([first, ...more]));
  });
});

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
    const empty = withoutStory(seeds(), 'hangzhou-cease-fire-talks');
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
