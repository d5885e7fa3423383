import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { articleQuery, type ArticleQueryPlan } from './article-query/article-query';
import { lists, type ListsPlan } from './lists/lists';
import { keptAnswers, type KeptAnswersPlan } from './kept-answers/kept-answers';
import { LoadProcess } from './load/load';
import { machineLine } from './load/machine';
import { soak } from './soak/soak';
import { start } from './start/start';
import { steady, type SteadyPlan } from './steady/steady';

const help = `npm run bench -- [--quick] [--only <part>] | --soak <minutes>

Measures Dateline against other GraphQL servers over the same data and against a bare
HTTP server, its start and memory, its latency at a constant rate, and lists of 1,000
invented articles. Speeds compare only within one run.

  --quick   half a minute instead of several, and lists of 100 articles: for a first look
  --only    one part of it: start, article, kept, steady or lists
  --soak    instead of all that: mixed load for so many minutes, and what it does to the heap
  --help    this text`;

interface Pace {
  readonly starts: number;
  readonly article: Pick<ArticleQueryPlan, 'warmUpSeconds' | 'rounds' | 'secondsPerRound'>;
  readonly kept: Pick<KeptAnswersPlan, 'warmUpSeconds' | 'rounds' | 'secondsPerRound'>;
  readonly steady: Pick<SteadyPlan, 'rounds' | 'secondsPerRound'>;
  readonly lists: Pick<ListsPlan, 'articles' | 'secondsPerQuestion'>;
}

const thorough: Pace = {
  starts: 3,
  article: { warmUpSeconds: 2, rounds: 11, secondsPerRound: 1 },
  kept: { warmUpSeconds: 1, rounds: 11, secondsPerRound: 1 },
  steady: { rounds: 5, secondsPerRound: 3 },
  lists: { articles: 1000, secondsPerQuestion: 1 },
};
const quick: Pace = {
  starts: 1,
  article: { warmUpSeconds: 0.5, rounds: 3, secondsPerRound: 0.4 },
  kept: { warmUpSeconds: 0.3, rounds: 3, secondsPerRound: 0.3 },
  steady: { rounds: 1, secondsPerRound: 1 },
  lists: { articles: 100, secondsPerQuestion: 0.5 },
};

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    soak: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(help);
} else if (values.soak !== undefined) {
  await soakFor(Number(values.soak));
} else {
  await bench(values.quick ? quick : thorough, values.only);
}

async function bench(pace: Pace, only: string | undefined): Promise<void> {
  await inFolder(async (folder, load) => {
    const file = join(folder, 'dateline.db');
    const served = { file, slug: 'hangzhou-cease-fire-talks' };
    const parts: Record<string, readonly [title: string, measure: () => Promise<string>]> = {
      start: ['Start and memory', () => start(folder, pace.starts)],
      article: [
        'The article query',
        () => articleQuery({ ...served, connections: 16, ...pace.article }, load),
      ],
      kept: ['Kept answers', () => keptAnswers({ ...served, connections: 16, ...pace.kept }, load)],
      steady: [
        'A constant rate',
        () => steady({ ...served, connections: 64, ...pace.steady }, load),
      ],
      lists: [
        'Lists and search',
        () => lists({ file: join(folder, 'corpus.db'), ...pace.lists }, load),
      ],
    };
    const wanted = only === undefined ? Object.keys(parts) : [only];
    for (const name of wanted) {
      const part = parts[name];
      if (!part) throw new RangeError(`--only takes one of ${Object.keys(parts).join(', ')}.`);
      // The first start loads the stories that the others ask for.
      if (only !== undefined && only !== 'start') await start(folder, 1);
      section(part[0]);
      console.log(await part[1]());
    }
  });
}

async function soakFor(minutes: number): Promise<void> {
  if (!Number.isInteger(minutes) || minutes < 1) {
    throw new RangeError('--soak takes a whole number of minutes, from 1.');
  }
  await inFolder(async (folder, load) => {
    section('Heap under mixed load');
    const plan = { file: join(folder, 'corpus.db'), articles: 100, minutes, connections: 16 };
    console.log(`\n${await soak(plan, load, console.log)}`);
  });
}

async function inFolder(
  measure: (folder: string, load: LoadProcess) => Promise<void>,
): Promise<void> {
  console.log(`${machineLine()}\n`);
  const folder = await mkdtemp(join(tmpdir(), 'dateline-bench-'));
  const load = new LoadProcess();
  try {
    await measure(folder, load);
  } finally {
    load.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function section(title: string): void {
  console.log(`\n## ${title}\n`);
}
