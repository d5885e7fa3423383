import { isDeepStrictEqual } from 'node:util';
import {
  type ContenderKey,
  contenders,
  type Contender,
  startContender,
} from '../contender/contender';
import { postOf } from '../contender/exchanges';
import { ask, questionOf } from '../contender/question';
import type { LoadProcess, LoadResult } from '../load/load';
import { median, percentile } from '../load/statistics';
import { table } from '../load/table';

export interface ArticleQueryPlan {
  /** Database file that holds the article. */
  readonly file: string;
  readonly slug: string;
  readonly connections: number;
  readonly warmUpSeconds: number;
  readonly rounds: number;
  readonly secondsPerRound: number;
}

interface Round extends LoadResult {
  /** Of the server, in microseconds for each answer. */
  readonly processorTime: number;
}

const order: readonly ContenderKey[] = ['dateline', 'uncached', 'mercurius', 'yoga', 'peer'];

/**
 * Asks each contender for the same article's page in turn, over and over, so that whatever
 * else the machine does meanwhile falls on all of them alike. Returns the table.
 */
export async function articleQuery(plan: ArticleQueryPlan, load: LoadProcess): Promise<string> {
  const running: Contender[] = [];
  try {
    for (const key of order) running.push(await startContender(key, plan.file));
    const body = questionOf('ArticlePage', { slug: plan.slug });
    const size = await sameAnswer(running, body);
    const fire = async (contender: Contender, seconds: number): Promise<Round> => {
      const before = await contender.processorTime();
      const { url } = contender;
      const result = await load.fire({
        exchanges: [postOf(url, body)],
        connections: plan.connections,
        seconds,
      });
      const worked = (await contender.processorTime()) - before;
      return { ...result, processorTime: worked / result.latencies.length };
    };

    for (const contender of running) await fire(contender, plan.warmUpSeconds);
    const rounds = new Map<ContenderKey, Round[]>(order.map((key) => [key, []]));
    for (let round = 0; round < plan.rounds; round += 1) {
      for (const contender of running) {
        rounds.get(contender.key)?.push(await fire(contender, plan.secondsPerRound));
      }
    }
    return [
      `ArticlePage of ${plan.slug}: ${kilobytes(body.length)} asked, ${kilobytes(size)} answered, the same from each; ` +
        `${plan.connections} connections, ${plan.rounds} alternating rounds of ${plan.secondsPerRound} s each.`,
      '',
      roundsTable(rounds),
    ].join('\n');
  } finally {
    await Promise.all(running.map((contender) => contender.stop()));
  }
}

/** The size of the answer, once all are seen to give the same one. */
async function sameAnswer(running: readonly Contender[], body: string): Promise<number> {
  let first: unknown;
  for (const contender of running) {
    const answer = await ask(contender.url, body);
    first ??= answer;
    if (!isDeepStrictEqual(answer, first)) {
      throw new Error(`${contender.name} answers otherwise than ${running[0]?.name}.`);
    }
  }
  return JSON.stringify({ data: first }).length;
}

function roundsTable(rounds: ReadonlyMap<ContenderKey, readonly Round[]>): string {
  const rates = (key: ContenderKey) =>
    (rounds.get(key) ?? []).map((round) => round.requestsPerSecond);
  const peer = median(rates('peer'));
  return table(
    ['', 'requests/s', 'min–max', 'to peer', 'p50 ms', 'p99 ms', 'CPU ms each'],
    order.map((key) => {
      const latencies = (rounds.get(key) ?? []).flatMap((round) => round.latencies);
      const processorTimes = (rounds.get(key) ?? []).map((round) => round.processorTime);
      return [
        contenders[key].name,
        median(rates(key)).toFixed(0),
        `${Math.min(...rates(key)).toFixed(0)}–${Math.max(...rates(key)).toFixed(0)}`,
        `${(median(rates(key)) / peer).toFixed(1)}×`,
        percentile(latencies, 50).toFixed(1),
        percentile(latencies, 99).toFixed(1),
        (median(processorTimes) / 1000).toFixed(2),
      ];
    }),
  );
}

function kilobytes(units: number): string {
  return `${(units / 1000).toFixed(1)} kB`;
}
