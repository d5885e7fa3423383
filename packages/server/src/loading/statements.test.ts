import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doubled, seedArticle, seedLibrary } from '../testing/seeds';
import { TestServer } from '../testing/test-server';
import { wholeArticle } from '../testing/whole-article';

const articleInList = `
  query Articles {
    articles(first: 20) {
      totalCount
      nodes {
        slug headline dateline { text place { name } }
        contributions { kind person { name } }
        storylines { title }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

const people = `
  query People {
    people(first: 100) {
      nodes {
        name
        roles { title organization { name } }
        quotes(first: 3) { nodes { text event { name } article { headline } } }
        mentions(first: 3) { nodes { exact article { headline } } }
        articles(first: 3) { nodes { headline } }
        events(first: 3) { nodes { name place { name containedIn { name } } } }
      }
    }
  }
`;

const events = `
  query Events {
    events(first: 100) {
      nodes {
        name
        when { display }
        place { name containedIn { name } }
        participants { role entity { name } }
        partOf { name } parts { name } precededBy { name } followedBy { name }
      }
    }
  }
`;

const context = `
  query Context {
    people(first: 100) {
      nodes {
        companions(first: 3) {
          nodes { eventCount entity { name } events { name } articles { headline } }
        }
        whereabouts(first: 3) { nodes { eventCount entity { name } } }
        appearances(first: 3) { nodes { article { headline } mentions { exact } } }
        participations(first: 3) { nodes { role event { name } } }
      }
    }
    events(first: 100) { nodes { earlier { name } later { name } } }
  }
`;

const storylines = `
  query Storylines {
    storylines(first: 100) {
      nodes { title articles { nodes { headline } } events { nodes { name } } }
    }
  }
`;

/** Each query, and how many SQL statements its answer takes, content version included. */
const golden: readonly (readonly [string, string, number])[] = [
  ['the whole article', wholeArticle, 22],
  ['a list of articles', articleInList, 5],
  ['a list of people with all that they said and did', people, 15],
  ['a list of events with all around them', events, 7],
  ['a list of people with whom, where and what, and of events with those around', context, 23],
  ['a list of storylines with their articles and events', storylines, 7],
];

let once: TestServer;
let twice: TestServer;

beforeAll(async () => {
  once = await TestServer.start();
  twice = await TestServer.start({ library: doubled(seedLibrary()) });
});
afterAll(async () => {
  await once.close();
  await twice.close();
});

describe('the SQL statements of an answer', () => {
  it.each(golden)('are few for %s', async (_what, query, count) => {
    const statements = await once.statementsFor(query, { slug: seedArticle });
    expect(statements.length, statements.join('\n')).toBe(count);
  });

  it.each(golden)('are no more with twice the entities for %s', async (_what, query, count) => {
    const statements = await twice.statementsFor(query, { slug: seedArticle });
    expect(statements.length, statements.join('\n')).toBe(count);
  });

  it('really concern twice the entities', async () => {
    const counted = '{ people { totalCount } events { totalCount } quotes { totalCount } }';
    type Counts = Record<'people' | 'events' | 'quotes', { totalCount: number }>;
    const [fewer, more] = await Promise.all([
      once.ask<Counts>(counted),
      twice.ask<Counts>(counted),
    ]);
    expect(more.people.totalCount).toBe(fewer.people.totalCount * 2);
    expect(more.events.totalCount).toBe(fewer.events.totalCount * 2);
    expect(more.quotes.totalCount).toBe(fewer.quotes.totalCount * 2);
  });

  it('are one, for the content version, when the answer is kept', async () => {
    await once.ask(wholeArticle, { slug: seedArticle });
    expect(await once.statementsFor(wholeArticle, { slug: seedArticle })).toHaveLength(1);
  });
});
