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

const help = `npm run bench -- [--quick | --soak <minutes>]

Measures Dateline against other GraphQL servers over the same data and against a bare
HTTP server, its start and memory, its latency at a constant rate, and lists of 1,000
invented articles. Speeds compare only within one run.

  --quick   half a minute instead of several, and lists of 100 articles: for a first look
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
    soak: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(help);
} else if (values.soak !== undefined) {
  await soakFor(Number(values.soak));
} else {
  await bench(values.quick ? quick : thorough);
}

async function bench(pace: Pace): Promise<void> {
  await inFolder(async (folder, load) => {
    section('Start and memory');
    console.log(await start(folder, pace.starts));

    section('The article query');
    const file = join(folder, 'dateline.db');
    const slug = 'hangzhou-cease-fire-talks';
    console.log(await articleQuery({ file, slug, connections: 16, ...pace.article }, load));

    section('Kept answers');
    console.log(await keptAnswers({ file, slug, connections: 16, ...pace.kept }, load));

    section('A constant rate');
    console.log(await steady({ file, slug, connections: 64, ...pace.steady }, load));

    section('Lists and search');
    console.log(await lists({ file: join(folder, 'corpus.db'), ...pace.lists }, load));
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
