import type { Library } from '@dateline/model';
import { openStore } from '@dateline/store';
import { startContender } from '../contender/contender';
import { postOf } from '../contender/exchanges';
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

/**
 * Mixed load on Dateline as it ships, and its heap after each minute of it: pages of
 * articles, people, places and events, lists and searches, each minute over content of which
 * a tenth has changed. The first minute fills the caches and is not counted.
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
    for (let at = 0; at <= plan.minutes; at += 1) {
      if (at > 0) await store.load(withNews(library, at));
      const { latencies } = await load.fire({
        exchanges,
        connections: plan.connections,
        seconds: minute,
      });
      answers += latencies.length;
      heaps.push(await server.heapUsed());
      tell(`minute ${at}: ${megabytes(heaps.at(-1) ?? 0)} after collection`);
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
          ['after the minute that fills the caches', megabytes(first)],
          [`after ${plan.minutes} more`, megabytes(last)],
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
  return bodies.map((body) => postOf(url, body));
}

/** The library with a tenth of its articles changed: another tenth each minute. */
function withNews(library: Library, at: number): Library {
  return {
    ...library,
    articles: library.articles.map((article, index) =>
      index % 10 === at % 10 ? { ...article, headline: `${article.headline} (${at})` } : article,
    ),
  };
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
