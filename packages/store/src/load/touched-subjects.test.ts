import { expect, it } from 'vitest';
import { mergeLibraries, storyOf, type Library } from '@dateline/model';
import { allChanges } from '../test-library/all-changes';
import { role } from '../test-library/build-library';
import { talks } from '../test-library/talks';
import { opened } from '../test-library/temporary';

const entry = {
  token: null,
  action: 'edit',
  subject: null,
  outcome: 'done',
  requestId: null,
} as const;

const renamed = <T extends { slug: string }>(list: readonly T[], slug: string, change: object) =>
  list.map((one) => (one.slug === slug ? { ...one, ...change } : one));

/** Edits that touch a little of the library, and leave the rest the very same. */
const edits: readonly (readonly [string, (library: Library) => Library])[] = [
  ['nothing', (library) => library],
  [
    'a person',
    (library) => ({
      ...library,
      people: renamed(library.people, 'john-kerry', { summary: 'New.' }),
    }),
  ],
  [
    'a place around others',
    (library) => ({ ...library, places: renamed(library.places, 'syria', { name: 'Syria (SY)' }) }),
  ],
  [
    'a container',
    (library) => ({
      ...library,
      places: renamed(library.places, 'castello-road', { containedIn: 'syria' }),
    }),
  ],
  [
    'an event',
    (library) => ({
      ...library,
      events: renamed(library.events, 'geneva-meeting', { status: 'expected' }),
    }),
  ],
  [
    'what an event is part of',
    (library) => ({
      ...library,
      events: renamed(library.events, 'kerry-meets-lavrov', { partOf: null, precededBy: [] }),
    }),
  ],
  [
    'a storyline',
    (library) => ({
      ...library,
      storylines: library.storylines.map((one) => ({ ...one, title: 'T' })),
    }),
  ],
  [
    'a role that is new',
    (library) => ({
      ...library,
      roles: [...library.roles, role('sergei-lavrov', 'Envoy', 'united-nations', 'aid-is-waiting')],
    }),
  ],
  ['all roles', (library) => ({ ...library, roles: [] })],
  [
    'an article',
    (library) => ({
      ...library,
      articles: renamed(library.articles, 'talks-in-hangzhou', { headline: 'New', revision: 2 }),
    }),
  ],
  [
    'an article that goes',
    (library) =>
      mergeLibraries(library.articles.slice(1).flatMap(({ slug }) => storyOf(library, slug) ?? [])),
  ],
];

it.each(edits)('an edit of %s writes what a load of the result would', async (_, edit) => {
  const edited = await opened();
  const loaded = await opened();
  await edited.load(talks);
  await loaded.load(talks);
  const before = await edited.contentVersion();
  await edited.write(entry, async (unit) => unit.replaceLibrary(edit(await unit.library()), []));
  await loaded.load(edit(await loaded.library()));
  const told = async (store: typeof edited) =>
    (await allChanges(store, before)).map(({ kind, subject }) => `${kind} ${subject}`).toSorted();
  expect(await told(edited)).toEqual(await told(loaded));
  const slugs = talks.articles.map(({ slug }) => slug);
  expect(await edited.articleDocuments(slugs)).toEqual(await loaded.articleDocuments(slugs));
});
