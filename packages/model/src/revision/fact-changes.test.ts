import { describe, expect, it } from 'vitest';
import type { Library } from '../library/library';
import { bundledArticle, bundledStory } from '../bundled-stories.fixture';
import { factChanges } from './fact-changes';
import { reviseArticle } from './revise-article';
import { summarizeChanges } from './summarize-changes';

const library = bundledStory();
const at = '2016-09-05T08:00:00Z';
const texts = (of: Library) => summarizeChanges(factChanges(of, library)).map(({ text }) => text);

function withTime(edtf: string, earliest: string, latest: string): Library {
  return {
    ...library,
    events: library.events.map((event) =>
      event.slug === 'kerry-moscow-visit' && event.when
        ? { ...event, when: { ...event.when, edtf, earliest, latest } }
        : event,
    ),
  };
}

describe('the changes between two revisions', () => {
  it('are none between a library and itself', () => {
    expect(factChanges(library, library)).toEqual([]);
  });

  it('are none but the text when all words only move', () => {
    const blocks = [
      { kind: 'heading', text: 'Syria' } as const,
      ...(library.articles[0]?.blocks ?? []),
    ];
    const revised = reviseArticle(library, bundledArticle, { at, blocks });
    const changes = factChanges(library, revised.library);
    expect(changes.map((one) => one.fact)).toEqual(['text']);
  });

  it('name a date as narrowed or widened by what it may mean', () => {
    const year = withTime('2016', '2016-01-01T00:00:00.000Z', '2016-12-31T23:59:59.999Z');
    expect(texts(year)).toEqual(['1 date narrowed']);
    expect(factChanges(library, year)).toMatchObject([
      {
        kind: 'widened',
        fact: 'event-time',
        subject: 'Time of Kerry’s trip to Moscow',
        address: 'events/kerry-moscow-visit',
        before: 'mid-July 2016',
        after: '2016',
      },
    ]);
  });

  it('do not include the renumbering of quotes', () => {
    const [article] = library.articles;
    if (article === undefined) throw new Error('no article');
    const quotes = article.quotes.slice(1).map((quote, index) => ({
      ...quote,
      id: `${bundledArticle}/${index + 1}`,
    }));
    const without = { ...library, articles: [{ ...article, quotes }] };
    const changes = factChanges(library, without);
    expect(changes).toMatchObject([
      { kind: 'removed', fact: 'quote', subject: 'Quote of John Kerry', after: null },
    ]);
    expect(summarizeChanges(changes).map(({ text }) => text)).toEqual(['1 quote removed']);
  });

  it('tell which facts have lost their words', () => {
    const blocks = (library.articles[0]?.blocks ?? []).map((block) => ({
      ...block,
      text: block.text.replace('a couple of tough issues', 'a couple of hard issues'),
    }));
    const revised = reviseArticle(library, bundledArticle, { at, blocks });
    expect(factChanges(library, revised.library)).toMatchObject([
      { fact: 'text' },
      { kind: 'orphaned', fact: 'quote', subject: 'Quote of John Kerry', after: null },
    ]);
  });
});
