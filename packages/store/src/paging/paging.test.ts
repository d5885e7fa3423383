import type { Library } from '@dateline/model';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../open-store';
import { CursorError, type PageArgs, type Store } from '../store';
import { article, event, kerry, on, person, place } from '../test-library/build-library';

/** Many equal dates, names and scores, so that only the tiebreak tells items apart. */
const library: Library = {
  people: [
    person('John Kerry'),
    ...Array.from({ length: 30 }, (_, index) =>
      person(`Ann ${'ABC'[index % 3]}`, { slug: `ann-${index}` }),
    ),
  ],
  organizations: [],
  places: [place('Aleppo')],
  events: Array.from({ length: 30 }, (_, index) =>
    event(`Meeting ${index}`, `report-${index % 20}`, {
      at: 'aleppo',
      with: [kerry],
      when:
        index % 4 === 0 ? null : on('2016-09-04', index % 2 === 0 ? '2016-09-05' : '2016-09-04'),
    }),
  ),
  roles: [],
  storylines: Array.from({ length: 12 }, (_, index) => ({
    slug: `line-${index}`,
    title: index < 6 ? 'A line' : 'B line',
    synopsis: null,
  })),
  articles: Array.from({ length: 20 }, (_, index) =>
    article(
      `Report ${index}`,
      `2016-09-0${1 + (index % 3)}T12:00:00Z`,
      ['[Kerry](people/john-kerry) and again [Kerry](people/john-kerry).'],
      {
        storylines: ['line-0', `line-${1 + (index % 11)}`],
        said: [
          { speaker: kerry, text: 'Ceasefire now', event: `meeting-${index}` },
          { speaker: kerry, text: 'And tomorrow' },
        ],
      },
    ),
  ),
};

let store: Store;
beforeAll(async () => {
  store = await openStore({ file: ':memory:' });
  await store.load(library);
  return () => store.close();
});

interface AnyPage {
  readonly items: readonly { readonly cursor: string }[];
  readonly hasNextPage: boolean;
  readonly totalCount: number;
}

const nowhere: AnyPage = { items: [], hasNextPage: false, totalCount: 0 };

const lists: Record<string, (page: PageArgs) => Promise<AnyPage>> = {
  articles: (page) => store.listArticles(page),
  'articles of a storyline': (page) => store.listArticles(page, { storyline: 'line-0' }),
  people: (page) => store.listEntities('person', page),
  'people by mentions': (page) => store.listEntities('person', page, {}, 'mentions'),
  'people named a': (page) => store.listEntities('person', page, { named: 'a' }),
  events: (page) => store.listEvents(page),
  'events in a place': (page) => store.listEvents(page, { place: 'aleppo' }),
  quotes: (page) => store.listQuotes(page),
  storylines: (page) => store.listStorylines(page),
  search: (page) => store.search('kerry', page),
  'mentions of one': async (page) => (await store.mentionsOf([kerry], page)).get(kerry) ?? nowhere,
  'articles about one': async (page) =>
    (await store.articlesAbout([kerry], page)).get(kerry) ?? nowhere,
  'events of one': async (page) => (await store.eventsOf([kerry], page)).get(kerry) ?? nowhere,
  'quotes of one': async (page) => (await store.quotesOf([kerry], page)).get(kerry) ?? nowhere,
  'articles in one storyline': async (page) =>
    (await store.articlesInStorylines(['line-0'], page)).get('line-0') ?? nowhere,
  'events in one storyline': async (page) =>
    (await store.eventsInStorylines(['line-0'], page)).get('line-0') ?? nowhere,
};

describe.each(Object.entries(lists))('%s', (name, list) => {
  it('read page by page, in pages of any size, are the whole list without gap or repeat', async () => {
    const whole = await list({ first: 100 });
    expect(whole.items.length).toBe(whole.totalCount);
    expect(whole.totalCount).toBeGreaterThan(10);
    expect(new Set(whole.items.map(({ cursor }) => cursor)).size).toBe(whole.totalCount);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }),
        async (sizes) => {
          const read: unknown[] = [];
          let after: string | null = null;
          for (let turn = 0; ; turn++) {
            const page = await list({ first: sizes[turn % sizes.length] ?? 1, after });
            expect(page.totalCount).toBe(whole.totalCount);
            read.push(...page.items);
            after = page.items.at(-1)?.cursor ?? after;
            if (!page.hasNextPage) break;
          }
          expect(read).toEqual(whole.items);
        },
      ),
      { numRuns: 8 },
    );
  });

  it('refuses the cursor of another list', async () => {
    const other = name === 'articles' ? lists['quotes'] : lists['articles'];
    const foreign = (await other?.({ first: 1 }))?.items[0]?.cursor ?? '';
    await expect(list({ first: 1, after: foreign })).rejects.toThrow(CursorError);
    await expect(list({ first: 1, after: 'nonsense' })).rejects.toThrow(CursorError);
  });

  it.each([0, -1, 101, 1.5, Number.NaN])('refuses a page of %d', async (first) => {
    await expect(list({ first })).rejects.toThrow(RangeError);
  });
});

describe('pages of several keys', () => {
  it('are the same as the pages of each key alone', async () => {
    const refs = [kerry, 'places/aleppo', 'events/meeting-3', 'people/ann-1'] as const;
    for (const method of ['mentionsOf', 'articlesAbout', 'eventsOf', 'quotesOf'] as const) {
      const together = await store[method](refs, { first: 3 });
      for (const ref of refs) {
        expect(together.get(ref)).toEqual((await store[method]([ref], { first: 3 })).get(ref));
      }
    }
  });
});

describe('cursors', () => {
  it('of one entity do not fit another', async () => {
    const [edge] = (await store.articlesAbout([kerry], { first: 1 })).get(kerry)?.items ?? [];
    const after = edge?.cursor ?? '';
    await expect(store.articlesAbout(['places/aleppo'], { first: 1, after })).rejects.toThrow(
      CursorError,
    );
  });

  it('stay where they are when the item they mark is gone', async () => {
    const passing = await openStore({ file: ':memory:' });
    await passing.load(library);
    const [first, second] = (await passing.listStorylines({ first: 2 })).items;
    const fewer = library.storylines.filter(({ slug }) => slug !== first?.node.slug);
    await passing.load({
      ...library,
      storylines: fewer,
      articles: library.articles.map((each) => ({ ...each, storylines: [] })),
    });
    const next = await passing.listStorylines({ first: 1, after: first?.cursor ?? null });
    expect(next.items[0]?.node).toEqual(second?.node);
    await passing.close();
  });
});
