import type { Library } from '@dateline/model';
import { openStore } from '@dateline/store';
import { startContender } from '../contender/contender';
import { getOf, postOf } from '../contender/exchanges';
import { questionOf } from '../contender/question';
import { syntheticLibrary } from '../corpus/synthetic-library';
import type { Exchange, LoadProcess } from '../load/load';
import { table } from '../load/table';

export interface SoakPlan {
  /** Where to put the database; nothing is there yet. */
  readonly file: string;
  readonly articles: number;
  readonly minutes: number;
  readonly connections: number;
}

const minute = 60;

/** Whole new libraries that are asked for first, until every bounded cache is full. */
const fillings = 4;
const fillingSeconds = 10;

/**
 * Mixed load on Dateline as it ships, and its heap after each minute of it: pages of
 * articles, people, places and events, lists and searches, each minute over content of which
 * a tenth has changed. Before that, several wholly changed libraries and a minute of load fill
 * the caches, whose bounds are what the heap may grow to.
 */
export async function soak(
  plan: SoakPlan,
  load: LoadProcess,
  tell: (line: string) => void,
): Promise<string> {
  const library = syntheticLibrary({ articles: plan.articles, seed: 1 });
  const store = await openStore({ file: plan.file });
  await store.load(library);
  const server = await startContender('dateline', plan.file);
  try {
    const exchanges = mixOf(library, server.url);
    const heaps: number[] = [];
    let answers = 0;
    for (let filling = 1; filling <= fillings; filling += 1) {
      await store.load(withNews(library, `filling ${filling}`, () => true));
      await load.fire({ exchanges, connections: plan.connections, seconds: fillingSeconds });
      tell(`filled ${filling} of ${fillings}: ${megabytes(await server.heapUsed())} MB`);
    }
    for (let at = 0; at <= plan.minutes; at += 1) {
      if (at > 0) await store.load(withNews(library, `minute ${at}`, (i) => i % 10 === at % 10));
      const { latencies } = await load.fire({
        exchanges,
        connections: plan.connections,
        seconds: minute,
      });
      answers += latencies.length;
      heaps.push(await server.heapUsed());
      tell(`minute ${at}: ${megabytes(heaps.at(-1) ?? 0)} MB after collection`);
    }
    const [first = 0] = heaps;
    const last = heaps.at(-1) ?? 0;
    return [
      `${answers} answers to ${exchanges.length} different requests in ${plan.minutes + 1} minutes, ` +
        `${plan.connections} connections, the content changed ${plan.minutes} times.`,
      '',
      table(
        ['Heap after collection', 'MB'],
        [
          ['once the caches are full', megabytes(first)],
          [`after ${plan.minutes} more minutes`, megabytes(last)],
          ['the most after any', megabytes(Math.max(...heaps))],
          ['growth', `${((last / first - 1) * 100).toFixed(1)} %`],
        ],
      ),
    ].join('\n');
  } finally {
    await server.stop();
    await store.close();
  }
}

function mixOf(library: Library, url: string): readonly Exchange[] {
  const bodies = [
    ...library.articles.map(({ slug }) => questionOf('ArticlePage', { slug })),
    ...library.people.slice(0, 100).map(({ slug }) => questionOf('PersonPage', { slug })),
    ...library.places.slice(0, 50).map(({ slug }) => questionOf('PlacePage', { slug })),
    ...library.events.slice(0, 100).map(({ slug }) => questionOf('EventPage', { slug })),
    ...library.people
      .slice(0, 50)
      .map(({ familyName, name }) => questionOf('SearchPage', { query: familyName ?? name })),
    questionOf('FrontPage', {}),
    questionOf('TimelinePage', {}),
  ];
  const brotli = { 'accept-encoding': 'gzip, deflate, br' };
  return [
    ...bodies.map((body) => postOf(url, body)),
    ...library.articles.map(({ slug }) => getOf(url, 'ArticlePage', { slug }, brotli)),
  ];
}

/** The library with some of its articles under another headline. */
function withNews(library: Library, news: string, isNew: (index: number) => boolean): Library {
  return {
    ...library,
    articles: library.articles.map((article, index) =>
      isNew(index) ? { ...article, headline: `${article.headline} (${news})` } : article,
    ),
  };
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
