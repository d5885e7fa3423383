import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../open-store';
import type { SearchHit, SearchKind, Store } from '../store';
import { talks } from '../test-library/talks';

let store: Store;
beforeAll(async () => {
  store = await openStore({ file: ':memory:' });
  await store.load(talks);
  return () => store.close();
});

async function search(query: string, kinds?: SearchKind[]): Promise<SearchHit[]> {
  const page = await store.search(query, { first: 100 }, kinds);
  expect(page.totalCount).toBe(page.items.length);
  expect(page.hasNextPage).toBe(false);
  return page.items.map(({ hit }) => hit);
}

function what(hit: SearchHit | undefined): string {
  if (hit === undefined) return 'nothing';
  return `${hit.kind} ${hit.kind === 'quote' ? hit.node.id : hit.node.slug}`;
}

describe('search finds', () => {
  it.each([
    ['a family name, the person first', 'kerry', 'person john-kerry'],
    ['a word not typed to its end', 'lavr', 'person sergei-lavrov'],
    ['a whole name, in any case', 'UNITED nations', 'organization united-nations'],
    ['an alias, as good as a name', 'Daraya', 'place darayya'],
    ['initials without their points', 'UN', 'organization united-nations'],
    ['initials with them', 'U.N.', 'organization united-nations'],
    ['Arabic', 'سيرغي', 'person sergei-lavrov'],
    ['Arabic with vowel marks', 'دَاريا', 'place darayya'],
    ['accents left out', 'zurich', 'article etude-de-cas'],
    ['accents put in', 'Etudé', 'article etude-de-cas'],
    ['letters that have no accent to leave out', 'soren', 'person soren-angstrom'],
    ['the words of a quote', 'tough issues', 'quote talks-in-hangzhou/0'],
    ['a headline', 'aid waiting', 'article aid-is-waiting'],
    ['a description', 'cease-fire', 'article talks-in-hangzhou'],
  ])('%s', async (_, query, first) => {
    expect(what((await search(query))[0])).toBe(first);
  });

  it('what is named so before what only speaks of it', async () => {
    const kinds = (await search('hangzhou')).map(what);
    expect(kinds.slice(0, 3).sort()).toEqual([
      'article talks-in-hangzhou',
      'event hangzhou-summit',
      'place hangzhou',
    ]);
    expect(kinds[0]).toBe('place hangzhou');
  });

  it('and says how much of each kind, whatever kind is asked for', async () => {
    const all = await store.search('hangzhou', { first: 100 });
    const kinds = all.items.map(({ hit }) => hit.kind);
    for (const [kind, count] of Object.entries(all.counts)) {
      expect(kinds.filter((each) => each === kind)).toHaveLength(count);
    }
    const places = await store.search('hangzhou', { first: 1 }, ['place']);
    expect(places.counts).toEqual(all.counts);
    expect(places.totalCount).toBe(all.counts.place);
  });

  it('quotes by who said them', async () => {
    expect((await search('lavrov', ['quote'])).map(what)).toEqual(['quote talks-in-hangzhou/1']);
  });

  it.each([
    ['a letter left out', 'Hangzou', 'place hangzhou'],
    ['two letters swapped', 'Alepop', 'place aleppo'],
    ['a wrong letter beside a right word', 'sergei lavrof', 'person sergei-lavrov'],
    ['a compound written as one word', 'ceasefire', 'article talks-in-hangzhou'],
  ])('in spite of %s', async (_, query, first) => {
    expect((await search(query)).map(what)).toContain(first);
  });

  it('nothing near a short word, nor far from any', async () => {
    expect(await search('UX')).toEqual([]);
    expect(await search('xylophonist')).toEqual([]);
  });

  it('only what has all of the words', async () => {
    expect((await search('kerry zurich')).map(what)).toEqual([]);
  });

  it('only the kinds that are asked for', async () => {
    const kinds = new Set((await search('kerry', ['person', 'article'])).map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['person', 'article']));
    expect(await search('kerry', [])).toEqual([]);
  });

  it('the node that it names, with a falling score', async () => {
    const hits = await search('hangzhou');
    expect(hits.length).toBeGreaterThan(2);
    expect(hits.map(({ score }) => score)).toEqual(
      hits.map(({ score }) => score).sort((a, b) => b - a),
    );
    const place = hits.find(({ kind }) => kind === 'place');
    expect(place?.node).toEqual(talks.places.find(({ slug }) => slug === 'hangzhou'));
  });
});

describe('a snippet', () => {
  it('shows the text with the matched words between marks', async () => {
    const [hit] = await search('cafe', ['article']);
    expect(hit?.snippet).toContain('left the \ue000café\ue001.');
    expect(hit?.snippet.replace(/[\ue000\ue001]/g, '')).not.toContain('<');
  });

  it('is what a person is, when only the name matches in another spelling', async () => {
    const [hit] = await search('soren');
    expect(hit?.snippet).toBe('A photographer.');
  });

  it('shows the name that matched with what is said under it', async () => {
    expect((await search('sergei', ['person']))[0]?.snippet).toBe('\ue000Sergei\ue001 Lavrov');
    expect((await search('nations', ['organization']))[0]?.snippet).toBe(
      'United \ue000Nations\ue001 · It sends aid.',
    );
    expect((await search('lavrov', ['quote']))[0]?.snippet).toBe(
      'Sergei \ue000Lavrov\ue001 · 100% agreed_upon',
    );
    expect((await search('waiting', ['article']))[0]?.snippet).toMatch(
      /^Aid is \ue000waiting\ue001 · The United Nations waits/,
    );
  });
});

describe('odd input', () => {
  it.each([
    ['nothing', ''],
    ['space', ' \t\n '],
    ['punctuation', '?!… — “”'],
    ['a quotation mark', '"'],
    ['an asterisk', '*'],
    ['emoji', '🕊️🤝'],
    ['NUL', '\0'],
    ['half a surrogate pair', '\udc00'],
  ])('that has no word in it finds nothing: %s', async (_, query) => {
    expect(await search(query)).toEqual([]);
  });

  it.each([
    ['an operator', 'kerry AND', 0],
    ['operators alone', 'NOT', 0],
    ['a column', 'title:kerry', 0],
    ['a stray quotation mark', '"kerry', 1],
    ['parentheses', '(kerry', 1],
    ['NUL in a word', 'ker\0ry', 0],
    ['SQL', "kerry'; drop table entities; --", 0],
    ['signs around', '^kerry* +- {}', 1],
  ])('is taken for words: %s', async (_, query, people) => {
    expect(await search(query, ['person'])).toHaveLength(people);
  });

  it('never fails, however it is made', async () => {
    const oddText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({
        unit: fc.constantFrom('"', '*', '(', ')', ':', '^', '-', 'a', ' ', '\0', '\ud800'),
      }),
      fc.string({ minLength: 1 }).map((text) => text.repeat(10_000 / text.length)),
    );
    await fc.assert(
      fc.asyncProperty(oddText, async (query) => {
        for (const page of [
          await store.search(query, { first: 3 }),
          await store.listEntities('person', { first: 3 }, { named: query }),
          await store.listQuotes({ first: 3 }, { containing: query }),
        ]) {
          expect(page.items.length).toBe(Math.min(page.totalCount, 3));
        }
      }),
      { numRuns: 100 },
    );
  });
});
