import { describe, expect, it } from 'vitest';
import { exampleAnswer } from '../../testing/example-answer';
import { articleFacts } from './article-facts';
import { countDifferences, factDifferences } from './fact-differences';

type Article = Parameters<typeof articleFacts>[0];

/** An article whose facts its own words support. */
function example(): Article {
  const { article } = exampleAnswer('ArticlePage', { slug: 'talks' });
  if (!article) throw new Error('There is no example of an article.');
  const owned: unknown = JSON.parse(JSON.stringify(article), (key, value: unknown) =>
    key === 'evidence' && Array.isArray(value)
      ? value.map((each: object) => ({ ...each, article: { id: article.id }, status: 'ANCHORED' }))
      : value,
  );
  return owned as Article;
}

function counts(before: Article, after: Article): readonly string[] {
  return countDifferences(factDifferences(articleFacts(before), articleFacts(after))).map(
    ({ sort, kind, count }) => `${count} ${sort} ${kind}`,
  );
}

function withTime(article: Article, earliest: string, latest: string, display: string): Article {
  const [event, ...others] = article.events;
  if (!event?.when) throw new Error('The example tells of no time.');
  return {
    ...article,
    events: [{ ...event, when: { ...event.when, earliest, latest, display } }, ...others],
  };
}

describe('the facts of two readings', () => {
  const before = example();

  it('that are the same show no difference', () => {
    expect(counts(before, example())).toEqual([]);
  });

  it('show a quote that was removed, though those after it were renumbered', () => {
    const [first, second] = before.quotes;
    if (!first || !second) throw new Error('The example has too few quotes.');
    expect(counts(before, { ...before, quotes: [{ ...second, id: first.id }] })).toEqual([
      '1 quote removed',
    ]);
  });

  it('show a time that became more exact, or less', () => {
    const wide = withTime(before, '2016-07-01', '2016-07-31', 'July 2016');
    const narrow = withTime(before, '2016-07-14', '2016-07-16', 'mid-July 2016');
    expect(counts(wide, narrow)).toEqual(['1 time narrowed']);
    expect(counts(narrow, wide)).toEqual(['1 time widened']);
  });

  it('do not tell the time and the people of an event that came or went', () => {
    const [gone, ...events] = before.events;
    expect(gone?.participants.length).toBeGreaterThan(0);
    expect(counts(before, { ...before, events })).toEqual(['1 event removed']);
    expect(counts({ ...before, events }, before)).toEqual(['1 event added']);
  });

  it('say when the words of a fact are gone', () => {
    const orphaned: Article = {
      ...before,
      quotes: before.quotes.map((quote) => ({
        ...quote,
        evidence: quote.evidence.map((each) => ({ ...each, status: 'ORPHANED' as const })),
      })),
    };
    expect(counts(before, orphaned)).toEqual([`${before.quotes.length} quote orphaned`]);
  });

  it('leave out what other articles say', () => {
    const elsewhere: Article = {
      ...before,
      events: before.events.map((event) => ({
        ...event,
        evidence: event.evidence.map((each) => ({
          ...each,
          article: { ...each.article, id: 'another' },
        })),
      })),
    };
    expect(articleFacts(elsewhere).some(({ sort }) => sort === 'event')).toBe(false);
  });

  it('count the names in the text by their words', () => {
    const [first, ...mentions] = before.mentions;
    expect(first).toBeDefined();
    const told = factDifferences(articleFacts(before), articleFacts({ ...before, mentions }));
    expect(told).toMatchObject([{ sort: 'mention', kind: 'removed', count: 1, after: null }]);
  });
});
