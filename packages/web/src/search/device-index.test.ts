import { beforeAll, describe, expect, it } from 'vitest';
import { bundledPages } from './bundled-records.fixture';
import { DeviceIndex } from './device-index';
import { entriesOf } from './entries';
import { matchEnd, matchStart, unmarked, type Found } from './found';

const pages = bundledPages();
const index = new DeviceIndex();
beforeAll(() => {
  for (const { name, slug, data } of pages) put(index, name, slug, data);
});

function put(into: DeviceIndex, name: string, slug: string, data: unknown) {
  const question = `${name}:{"slug":"${slug}"}`;
  into.put(question, entriesOf(question, data));
}

const find = (query: string, kind: Found['kind'] | null = null, first = 30) =>
  index.find({ query, kind, first });
const paths = (query: string) => find(query).found.map(({ path }) => path);
const marks = (snippet: string) =>
  snippet
    .split(matchStart)
    .slice(1)
    .map((part) => part.split(matchEnd)[0]);

describe('a search on the device finds', () => {
  it.each([
    ['an alias, as good as a name', 'Daraya', '/places/darayya'],
    ['a name in part', 'de Mistura', '/people/staffan-de-mistura'],
    ['a name by its first letters', 'mist', '/people/staffan-de-mistura'],
    ['initials that are another name', 'ISIS', '/organizations/islamic-state'],
    ['what is spelled nearly so', 'Hangzuo', '/places/hangzhou'],
    ['letters that changed places', 'Alpepo', '/places/aleppo'],
    ['what is spelled nearly so before it is typed to its end', 'Hagnz', '/places/hangzhou'],
    ['a hyphen left out', 'nusra front new', '/articles/nusra-front-new-name'],
    ['capitals and accents that are not there', 'KÉRRY', '/people/john-kerry'],
    ['initials without their points', 'UN', '/organizations/united-nations'],
    ['initials with them', 'U.N.', '/organizations/united-nations'],
  ])('%s: %s', (_, query, first) => {
    expect(paths(query)[0]).toBe(first);
  });

  it.each(['cease-fire', 'ceasefire', 'cease fire', 'cease‑fire'])(
    'what is joined, however it is joined: %s',
    (query) => {
      const found = find(query).found.map(({ id }) => id);
      expect(found.length).toBeGreaterThan(5);
      expect(new Set(found)).toEqual(new Set(find('ceasefire').found.map(({ id }) => id)));
    },
  );

  it('every word of it, not one of them', () => {
    const { found } = find('kerry lavrov geneva');
    expect(found.length).toBeGreaterThan(0);
    expect(paths('kerry xylophonist')).toEqual([]);
    expect(paths('')).toEqual([]);
    expect(paths('" * -- ()')).toEqual([]);
  });

  it('the one who is named so first, then what is named after them, then what speaks of them', () => {
    const kinds = find('aleppo').found.map(({ kind, title }) => [kind, /aleppo/i.test(title)]);
    expect(kinds[0]).toEqual(['place', true]);
    const named = kinds.map(([, isNamed]) => isNamed);
    expect(named.lastIndexOf(true)).toBeLessThan(
      named.findIndex((isNamed, at) => !isNamed && kinds[at]?.[0] !== 'quote'),
    );
  });

  it('words spoken by who said them, and leads to where they stand', () => {
    const [quote] = find('de mistura', 'quote').found;
    expect(quote?.speaker).toBe('Staffan de Mistura');
    expect(quote?.path).toMatch(/^\/articles\/[a-z0-9-]+#p\d+:\d+-\d+$/);
  });
});

describe('what was found', () => {
  it('is counted by kind, whatever kind is asked for', () => {
    const all = find('aleppo', null, 1000);
    for (const [kind, count] of Object.entries(all.counts)) {
      expect(all.found.filter((each) => each.kind === kind)).toHaveLength(count);
    }
    const articles = find('aleppo', 'article', 2);
    expect(articles.counts).toEqual(all.counts);
    expect(articles.found.map(({ kind }) => kind)).toEqual(['article', 'article']);
  });

  it('shows the words around it, marked, cut where words end, and where they stand', () => {
    const { found } = find('humanitarian', 'article');
    expect(found.length).toBeGreaterThan(0);
    for (const { snippet, at, path } of found) {
      expect(marks(snippet).every((word) => /^humanitarian/i.test(word ?? ''))).toBe(true);
      const text = textOf(path.slice('/articles/'.length), at?.block ?? -1);
      expect(text.slice(at?.start, at?.end)).toMatch(/^humanitarian/i);
      const plain = unmarked(snippet);
      const inside = plain.replace(/^…|…$/g, '');
      expect(inside.length).toBeLessThanOrEqual(108);
      const start = text.indexOf(inside);
      expect(start).toBeGreaterThanOrEqual(0);
      expect(text[start - 1] ?? ' ').toMatch(/\s/);
      expect(text[start + inside.length] ?? ' ').toMatch(/[\s,;:–—-]/);
    }
  });

  it('marks a word that is not typed to its end, and one that is spelled otherwise', () => {
    expect(marks(find('humanit', 'article').found[0]?.snippet ?? '')[0]).toMatch(/^humanitarian/i);
    expect(marks(find('Hangzuo', 'article').found[0]?.snippet ?? '')[0]).toBe('Hangzhou');
  });

  it('names the other name by which it was found', () => {
    const [state] = find('ISIS').found;
    expect(state?.snippet.startsWith(`${matchStart}ISIS${matchEnd} · `)).toBe(true);
  });
});

describe('an index', () => {
  const entity = (name: string, aliases: string[] = []) => ({
    person: {
      __typename: 'Person',
      id: name,
      slug: 'a',
      name,
      alsoKnownAs: aliases,
      summary: null,
    },
  });

  it('has what a record says now, not what it said before', () => {
    const own = new DeviceIndex();
    put(own, 'PersonPage', 'a', entity('Wendy Sherman'));
    put(own, 'PersonPage', 'a', entity('Wendy Ruth'));
    const found = (query: string) => own.find({ query, kind: null, first: 9 }).found.length;
    expect([own.size, found('sherman'), found('ruth'), found('wendy')]).toEqual([1, 0, 1, 1]);
    own.drop('PersonPage:{"slug":"a"}');
    expect([own.size, found('wendy'), found('wendi')]).toEqual([0, 0, 0]);
  });

  it('looks through no retracted article and no later page of a long list', () => {
    const [article] = pages.filter(({ name }) => name === 'ArticlePage');
    const question = `ArticlePage:{"slug":"${article?.slug}"}`;
    const retraction = { at: '2016-09-06T09:00:00Z', reason: 'x' };
    const { article: page } = (article?.data ?? {}) as { article?: object };
    expect(entriesOf(question, { article: { ...page, retraction } })).toEqual([]);
    expect(entriesOf('PersonPage:{"quotesAfter":"x","slug":"a"}', entity('A'))).toEqual([]);
  });
});

function textOf(slug: string, block: number): string {
  const page = pages.find((each) => each.name === 'ArticlePage' && each.slug === slug);
  const { article } = (page?.data ?? {}) as { article?: { blocks: Block[] } };
  return article?.blocks.find(({ index }) => index === block)?.text ?? '';
}

interface Block {
  readonly index: number;
  readonly text: string;
}
