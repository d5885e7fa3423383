import type { EntityRef } from '@dateline/model';
import { expect, it } from 'vitest';
import type { Store } from '../store';
import { talks } from '../test-library/talks';
import { opened, temporaryFile } from '../test-library/temporary';

const page = { first: 10 };

/** For each method that takes several keys: a call with them, and how many statements it takes. */
const methods: Record<
  string,
  {
    statements: number;
    ask: (store: Store, slugs: string[], refs: EntityRef[]) => Promise<unknown>;
  }
> = {
  articles: { statements: 1, ask: (store, slugs) => store.articles(slugs) },
  entities: { statements: 1, ask: (store, _, refs) => store.entities(refs) },
  mentionsOf: { statements: 2, ask: (store, _, refs) => store.mentionsOf(refs, page) },
  articlesAbout: { statements: 2, ask: (store, _, refs) => store.articlesAbout(refs, page) },
  eventsOf: { statements: 2, ask: (store, _, refs) => store.eventsOf(refs, page) },
  quotesOf: { statements: 2, ask: (store, _, refs) => store.quotesOf(refs, page) },
  rolesOfPeople: { statements: 1, ask: (store, slugs) => store.rolesOfPeople(slugs) },
  rolesInOrganizations: { statements: 1, ask: (store, slugs) => store.rolesInOrganizations(slugs) },
  placesIn: { statements: 1, ask: (store, slugs) => store.placesIn(slugs) },
  organizationsIn: { statements: 1, ask: (store, slugs) => store.organizationsIn(slugs) },
  partsOf: { statements: 1, ask: (store, slugs) => store.partsOf(slugs) },
  followersOf: { statements: 1, ask: (store, slugs) => store.followersOf(slugs) },
  neighborsOf: { statements: 3, ask: (store, slugs) => store.neighborsOf(slugs) },
  companionsOf: { statements: 4, ask: (store, _, refs) => store.companionsOf(refs, page) },
  whereaboutsOf: { statements: 3, ask: (store, _, refs) => store.whereaboutsOf(refs, page) },
  appearancesOf: { statements: 4, ask: (store, _, refs) => store.appearancesOf(refs, page) },
  quotes: { statements: 1, ask: (store, slugs) => store.quotes(slugs.map((slug) => `${slug}/0`)) },
  disagreements: {
    statements: 1,
    ask: (store, slugs) => store.disagreements(slugs.map((slug) => `${slug}/1`)),
  },
  disagreementsOf: { statements: 2, ask: (store, _, refs) => store.disagreementsOf(refs, page) },
  mentions: { statements: 1, ask: (store, slugs) => store.mentions(slugs) },
  storylines: { statements: 1, ask: (store, slugs) => store.storylines(slugs) },
  articlesInStorylines: {
    statements: 2,
    ask: (store, slugs) => store.articlesInStorylines(slugs, page),
  },
  eventsInStorylines: {
    statements: 2,
    ask: (store, slugs) => store.eventsInStorylines(slugs, page),
  },
};

const allRefs: EntityRef[] = [
  ...talks.people.map(({ slug }): EntityRef => `people/${slug}`),
  ...talks.places.map(({ slug }): EntityRef => `places/${slug}`),
  ...talks.organizations.map(({ slug }): EntityRef => `organizations/${slug}`),
  ...talks.events.map(({ slug }): EntityRef => `events/${slug}`),
];
const many = Array.from({ length: 2_000 }, (_, index): EntityRef => `people/nobody-${index}`);

function slugOf(ref: EntityRef): string {
  return ref.slice(ref.indexOf('/') + 1);
}

it.each(Object.entries(methods))(
  '%s sends as many statements for thousands of keys as for one',
  async (_, { statements, ask }) => {
    const sent: string[] = [];
    const store = await opened(temporaryFile(), (sql) => sent.push(sql));
    await store.load(talks);
    for (const refs of [allRefs.slice(0, 1), allRefs, [...allRefs, ...many]]) {
      sent.length = 0;
      await ask(store, refs.map(slugOf), refs);
      expect(sent).toHaveLength(statements);
    }
  },
);

it('documents take two statements when they are first read, and one after that', async () => {
  const sent: string[] = [];
  const store = await opened(temporaryFile(), (sql) => sent.push(sql));
  await store.load(talks);
  const slugs = talks.articles.map(({ slug }) => slug);
  for (const statements of [2, 1]) {
    sent.length = 0;
    expect((await store.articleDocuments(slugs)).size).toBe(slugs.length);
    expect(sent).toHaveLength(statements);
  }
});

it('a search takes as many statements for a hundred hits as for one', async () => {
  const sent: string[] = [];
  const store = await opened(temporaryFile(), (sql) => sent.push(sql));
  await store.load(talks);
  for (const first of [1, 100]) {
    sent.length = 0;
    await store.search('kerry', { first });
    expect(sent).toHaveLength(7);
  }
});

it('no keys give no rows', async () => {
  const store = await opened();
  await store.load(talks);
  for (const { ask } of Object.values(methods)) expect(await ask(store, [], [])).toEqual(new Map());
});
