import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { articleQuery, type ArticleQueryPlan } from './article-query/article-query';
import { lists, type ListsPlan } from './lists/lists';
import { LoadProcess } from './load/load';
import { machineLine } from './load/machine';
import { start } from './start/start';

const help = `npm run bench -- [--quick]

Measures Dateline against a plain Apollo Server over the same data, its start and memory,
and lists of 1,000 invented articles. Speeds compare only within one run.

  --quick   20 seconds instead of 80 or so, and lists of 100 articles: for a first look
  --help    this text`;

interface Pace {
  readonly starts: number;
  readonly article: Pick<ArticleQueryPlan, 'warmUpSeconds' | 'rounds' | 'secondsPerRound'>;
  readonly lists: Pick<ListsPlan, 'articles' | 'secondsPerQuestion'>;
}

const thorough: Pace = {
  starts: 3,
  article: { warmUpSeconds: 2, rounds: 7, secondsPerRound: 1.5 },
  lists: { articles: 1000, secondsPerQuestion: 1 },
};
const quick: Pace = {
  starts: 1,
  article: { warmUpSeconds: 0.5, rounds: 3, secondsPerRound: 0.5 },
  lists: { articles: 100, secondsPerQuestion: 0.5 },
};

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(help);
} else {
  await bench(values.quick ? quick : thorough);
}

async function bench(pace: Pace): Promise<void> {
  console.log(`${machineLine()}\n`);
  const folder = await mkdtemp(join(tmpdir(), 'dateline-bench-'));
  const load = new LoadProcess();
  try {
    section('Start and memory');
    console.log(await start(folder, pace.starts));

    section('The article query');
    const file = join(folder, 'dateline.db');
    const slug = 'hangzhou-cease-fire-talks';
    console.log(await articleQuery({ file, slug, connections: 16, ...pace.article }, load));

    section('Lists and search');
    console.log(await lists({ file: join(folder, 'corpus.db'), ...pace.lists }, load));
  } finally {
    load.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function section(title: string): void {
  console.log(`\n## ${title}\n`);
}
