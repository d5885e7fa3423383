import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { AnswerTally } from '../http/answer-cache';
import type { OperationCounts } from './operation-counts';

/** Seconds: kept answers take less than a millisecond, what takes ten seconds is stopped. */
const buckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What metrics are read from when they are asked for. */
export interface MetricSources {
  readonly operations: OperationCounts;
  /** By the name of the cache. */
  readonly answers: Readonly<Record<string, AnswerTally>>;
}

/**
 * What the service does, in numbers. Labels are routes, classes of status, names of the
 * reader's operations and of caches: nothing that a client chooses, nothing about anyone.
 */
export class Metrics {
  readonly #registry = new Registry();
  readonly #durations: Histogram<'route' | 'status'>;
  readonly #series = new Map<string, { observe(seconds: number): void }>();

  constructor(sources: MetricSources) {
    this.#durations = new Histogram({
      name: 'dateline_http_request_duration_seconds',
      help: 'Seconds from the head of a request to the end of its response.',
      labelNames: ['route', 'status'],
      buckets,
      registers: [this.#registry],
    });
    this.#registry.registerMetric(operationCounter(sources.operations));
    this.#registry.registerMetric(answerCounter(sources.answers));
    collectDefaultMetrics({ register: this.#registry });
  }

  /** The media type of `text`. */
  get contentType(): string {
    return this.#registry.contentType;
  }

  /** All metrics in Prometheus' text format. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }

  /** To be added before routes are. */
  addHook(server: FastifyInstance): void {
    server.addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? 'none';
      this.#observe(route, `${Math.floor(reply.statusCode / 100)}xx`, reply.elapsedTime / 1000);
      done();
    });
  }

  #observe(route: string, status: string, seconds: number): void {
    const name = `${status} ${route}`;
    let series = this.#series.get(name);
    if (series === undefined) {
      series = this.#durations.labels(route, status);
      this.#series.set(name, series);
    }
    series.observe(seconds);
  }
}

function operationCounter(operations: OperationCounts): Counter<'operation'> {
  return new Counter({
    name: 'dateline_graphql_operations_total',
    help: "GraphQL operations asked for: the reader's own by name, all others as other.",
    labelNames: ['operation'],
    registers: [],
    collect() {
      this.reset();
      for (const [operation, count] of operations.entries()) this.inc({ operation }, count);
    },
  });
}

function answerCounter(
  caches: Readonly<Record<string, AnswerTally>>,
): Counter<'cache' | 'outcome'> {
  return new Counter({
    name: 'dateline_answers_total',
    help: 'Answers by cache: kept (hit), made (miss), or waited for while made for another (shared).',
    labelNames: ['cache', 'outcome'],
    registers: [],
    collect() {
      this.reset();
      for (const [cache, { hits, misses, shared }] of Object.entries(caches)) {
        this.inc({ cache, outcome: 'hit' }, hits);
        this.inc({ cache, outcome: 'miss' }, misses);
        this.inc({ cache, outcome: 'shared' }, shared);
      }
    },
  });
}
