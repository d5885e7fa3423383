import { setTimeout as wait } from 'node:timers/promises';
import { type ContenderKey, contenders, startContender } from '../contender/contender';
import { postOf } from '../contender/exchanges';
import { ask, questionOf } from '../contender/question';
import type { LoadProcess } from '../load/load';
import { median, percentile } from '../load/statistics';
import { table } from '../load/table';

export interface SteadyPlan {
  readonly file: string;
  readonly slug: string;
  readonly connections: number;
  readonly rounds: number;
  readonly secondsPerRound: number;
}

/** Of what the server can do; the rest is for the bad moments. */
const share = 0.8;

/**
 * Milliseconds between the two loads. The first one ends with a request under way on each of its
 * connections, which the server still works at; the second would stand in line behind them.
 */
const rest = 1000;

const measured: readonly ContenderKey[] = ['dateline', 'uncached'];

/**
 * How long answers take when requests come at a constant rate, at 80 % of the one that
 * saturates the server just before. Rates and latencies are medians of the rounds.
 */
export async function steady(plan: SteadyPlan, load: LoadProcess): Promise<string> {
  const rows: string[][] = [];
  for (const key of measured) {
    const server = await startContender(key, plan.file);
    try {
      const body = questionOf('ArticlePage', { slug: plan.slug });
      await ask(server.url, body);
      const order = { exchanges: [postOf(server.url, body)], connections: plan.connections };
      const seconds = plan.secondsPerRound;
      await load.fire({ ...order, seconds });
      const rounds: { most: number; p50: number; p99: number }[] = [];
      for (let round = 0; round < plan.rounds; round += 1) {
        const { requestsPerSecond: most } = await load.fire({ ...order, seconds });
        await wait(rest);
        const { latencies } = await load.fire({ ...order, seconds, rate: share * most });
        rounds.push({ most, p50: percentile(latencies, 50), p99: percentile(latencies, 99) });
      }
      const p50 = median(rounds.map((round) => round.p50));
      const p99 = median(rounds.map((round) => round.p99));
      rows.push([
        contenders[key].name,
        median(rounds.map((round) => round.most)).toFixed(0),
        median(rounds.map((round) => share * round.most)).toFixed(0),
        p50.toFixed(2),
        p99.toFixed(2),
        `${median(rounds.map((round) => round.p99 / round.p50)).toFixed(1)}×`,
      ]);
    } finally {
      await server.stop();
    }
  }
  return table(['', 'saturated at req/s', 'asked req/s', 'p50 ms', 'p99 ms', 'p99 to p50'], rows);
}
