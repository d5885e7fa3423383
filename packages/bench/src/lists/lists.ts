import { statSync } from 'node:fs';
import { openStore } from '@dateline/store';
import { startContender } from '../contender/contender';
import { postOf } from '../contender/exchanges';
import { ask, questionOf } from '../contender/question';
import { syntheticLibrary } from '../corpus/synthetic-library';
import type { LoadProcess } from '../load/load';
import { percentile } from '../load/statistics';
import { table } from '../load/table';

export interface ListsPlan {
  /** Where to put the database; nothing is there yet. */
  readonly file: string;
  readonly articles: number;
  readonly secondsPerQuestion: number;
}

const questions = [
  { name: 'List: FrontPage, 20 articles', body: () => questionOf('FrontPage', {}) },
  { name: 'List: TimelinePage, 100 events', body: () => questionOf('TimelinePage', {}) },
  {
    name: 'Search: one word, rare',
    body: () => questionOf('SearchPage', { query: 'Quillfeather' }),
  },
  {
    name: 'Search: two words, frequent',
    body: () => questionOf('SearchPage', { query: 'harbor meeting' }),
  },
] as const;

/** Loads an invented library and asks for lists of it, one at a time and uncached. */
export async function lists(plan: ListsPlan, load: LoadProcess): Promise<string> {
  const library = syntheticLibrary({ articles: plan.articles, seed: 1 });
  const store = await openStore({ file: plan.file });
  const began = performance.now();
  await store.load(library);
  const loaded = performance.now() - began;
  await store.close();

  const server = await startContender('uncached', plan.file);
  try {
    const rows: string[][] = [];
    for (const { name, body } of questions) {
      await ask(server.url, body());
      const order = { exchanges: [postOf(server.url, body())], connections: 1 };
      await load.fire({ ...order, seconds: plan.secondsPerQuestion / 2 });
      const { latencies } = await load.fire({ ...order, seconds: plan.secondsPerQuestion });
      rows.push([name, percentile(latencies, 50).toFixed(1), percentile(latencies, 99).toFixed(1)]);
    }
    return [
      `${plan.articles} articles, ${library.events.length} events, ${library.people.length} people: ` +
        `loaded in ${(loaded / 1000).toFixed(1)} s, ${(statSync(plan.file).size / 1e6).toFixed(1)} MB on disk.`,
      '',
      table(['One connection, response cache off', 'p50 ms', 'p99 ms'], rows),
    ].join('\n');
  } finally {
    await server.stop();
  }
}
