import { type Contender, startContender } from '../contender/contender';
import { getOf, postOf } from '../contender/exchanges';
import { questionOf } from '../contender/question';
import { type RawAnswer, request } from '../contender/raw-request';
import type { Exchange, LoadProcess, LoadResult } from '../load/load';
import { median } from '../load/statistics';
import { table } from '../load/table';

export interface KeptAnswersPlan {
  readonly file: string;
  readonly slug: string;
  readonly connections: number;
  readonly warmUpSeconds: number;
  readonly rounds: number;
  readonly secondsPerRound: number;
}

interface Round extends LoadResult {
  /** Microseconds of the server for each answer. */
  readonly processorTime: number;
}

interface Way {
  readonly name: string;
  readonly exchange: (url: string) => Exchange;
}

/**
 * The article's page from Dateline's cache beside a bare `node:http` server that sends the
 * same bytes under the same headers and does nothing else: the most that there is to reach.
 */
export async function keptAnswers(plan: KeptAnswersPlan, load: LoadProcess): Promise<string> {
  const running: Contender[] = [];
  try {
    const dateline = await startContender('dateline', plan.file);
    running.push(dateline);
    const bare = await startContender('bare', dateline.url);
    running.push(bare);
    const ways = await waysOf(plan.slug, dateline.url);
    const sizes: number[] = [];
    for (const way of ways) sizes.push(await sameBytes(way, dateline.url, bare.url));

    const rounds = new Map<string, Round[]>();
    for (let round = -1; round < plan.rounds; round += 1) {
      for (const way of ways) {
        for (const contender of running) {
          const seconds = round < 0 ? plan.warmUpSeconds : plan.secondsPerRound;
          const before = await contender.processorTime();
          const exchanges = [way.exchange(contender.url)];
          const result = await load.fire({ exchanges, connections: plan.connections, seconds });
          const worked = (await contender.processorTime()) - before;
          if (round < 0) continue;
          const key = `${contender.key} ${way.name}`;
          const done = rounds.get(key) ?? [];
          done.push({ ...result, processorTime: worked / result.latencies.length });
          rounds.set(key, done);
        }
      }
    }
    const rate = (key: string) => median((rounds.get(key) ?? []).map((r) => r.requestsPerSecond));
    const time = (key: string) => median((rounds.get(key) ?? []).map((r) => r.processorTime));
    const whole = `bare ${ways[0]?.name}`;
    return table(
      [
        '',
        'on the wire',
        'Dateline req/s',
        'bare req/s',
        'ratio',
        'to bare, whole',
        'CPU ms',
        'bare CPU ms',
        'CPU ratio',
      ],
      ways.map(({ name }, index) => [
        name,
        `${((sizes[index] ?? 0) / 1000).toFixed(1)} kB`,
        rate(`dateline ${name}`).toFixed(0),
        rate(`bare ${name}`).toFixed(0),
        `${(rate(`dateline ${name}`) / rate(`bare ${name}`)).toFixed(2)}×`,
        `${(rate(`dateline ${name}`) / rate(whole)).toFixed(2)}×`,
        (time(`dateline ${name}`) / 1000).toFixed(3),
        (time(`bare ${name}`) / 1000).toFixed(3),
        `${(time(`bare ${name}`) / time(`dateline ${name}`)).toFixed(2)}×`,
      ]),
    );
  } finally {
    await Promise.all(running.map((contender) => contender.stop()));
  }
}

/** The first one sends the most bytes: it is what the 304 is held against. */
async function waysOf(slug: string, url: string): Promise<readonly Way[]> {
  const body = questionOf('ArticlePage', { slug });
  const brotli = { 'accept-encoding': 'gzip, deflate, br' };
  const get = (at: string, headers: Readonly<Record<string, string>>) =>
    getOf(at, 'ArticlePage', { slug }, headers);
  const { headers } = await answerTo(get(url, brotli));
  const etag = headers.etag ?? '';
  return [
    { name: 'POST, whole', exchange: (at) => postOf(at, body) },
    { name: 'GET, brotli', exchange: (at) => get(at, brotli) },
    {
      name: 'GET, 304',
      exchange: (at) => ({ ...get(at, { ...brotli, 'if-none-match': etag }), status: 304 }),
    },
  ];
}

/** The size of the answer's body, once both are seen to give the same one. */
async function sameBytes({ name, exchange }: Way, one: string, other: string): Promise<number> {
  const first = await answerTo(exchange(one));
  const second = await answerTo(exchange(other));
  const same = first.status === second.status && first.body.equals(second.body);
  if (!same || first.status !== exchange(one).status) {
    throw new Error(`${name}: ${one} answers ${first.status}, ${other} ${second.status}.`);
  }
  return first.body.length;
}

function answerTo({ method, url, headers, body }: Exchange): Promise<RawAnswer> {
  return request(new URL(url), method, headers, body);
}
