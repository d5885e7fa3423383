import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage } from 'node:http';
import type { Span } from '@opentelemetry/api';
import type { SpanExporter } from '@opentelemetry/sdk-trace-base';
import type { FastifyInstance } from 'fastify';
import { summarize } from './statement-summary';

/** Where traces go: to a collector over OTLP, or to an exporter of the caller's. */
export type TracingOptions =
  | {
      /** As `OTEL_EXPORTER_OTLP_ENDPOINT`: `v1/traces` is asked below it. */
      readonly endpoint: string;
    }
  | { readonly exporter: SpanExporter };

/** Milliseconds that a collector has to take a batch; at the end the process waits as long. */
const collectorMs = 2000;

/**
 * Spans for requests, executed operations and SQL statements, each inside the one that caused
 * it. They say what the log and the metrics say: routes, names of the reader's operations,
 * tables; no address, no query, no value.
 */
export interface Tracing {
  /** For `openStore`: statements that a request causes become spans. */
  readonly onStatement: (sql: string) => void;
  /** To be called before the server's other hooks are added. */
  addHooks(server: FastifyInstance): void;
  /** Runs `work` in a span of an operation's. */
  operation<T>(name: string, work: () => Promise<T>): Promise<T>;
  /**
   * Sends what is left, once the server has closed. Resolves to null, or to why the last spans
   * could not be sent.
   */
  close(): Promise<Error | null>;
}

/**
 * Loads OpenTelemetry's SDK, which nothing else does, and begins to trace. Nothing global is set.
 *
 * @example
 * const tracing = await startTracing({ endpoint: 'http://127.0.0.1:4318' });
 * const store = await openStore({ file, onStatement: tracing.onStatement });
 * const server = await startServer({ store, host, port, tracing });
 */
export async function startTracing(options: TracingOptions): Promise<Tracing> {
  const [{ ROOT_CONTEXT, SpanKind, SpanStatusCode, trace }, sdk, { resourceFromAttributes }] =
    await Promise.all([
      import('@opentelemetry/api'),
      import('@opentelemetry/sdk-trace-base'),
      import('@opentelemetry/resources'),
    ]);
  const exporter = 'exporter' in options ? options.exporter : await otlpExporter(options.endpoint);
  const provider = new sdk.BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'dateline' }),
    spanProcessors: [new sdk.BatchSpanProcessor(exporter, { exportTimeoutMillis: collectorMs })],
  });
  const tracer = provider.getTracer('@dateline/server');
  const present = new AsyncLocalStorage<Span>();
  const requests = new WeakMap<IncomingMessage, Span>();
  const within = (parent: Span | undefined) =>
    parent === undefined ? ROOT_CONTEXT : trace.setSpan(ROOT_CONTEXT, parent);

  return {
    onStatement(sql) {
      const parent = present.getStore();
      // What the server asks for itself, every quarter of a second, is of no request.
      if (parent === undefined) return;
      const { operation, table } = summarize(sql);
      const attributes = {
        'db.system.name': 'sqlite',
        'db.operation.name': operation,
        ...(table !== null && { 'db.collection.name': table }),
      };
      const name = table === null ? operation : `${operation} ${table}`;
      const span = tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes }, within(parent));
      // SQLite answers before anything else has its turn: then the statement is over.
      queueMicrotask(() => span.end());
    },
    addHooks(server) {
      server.addHook('onRequest', (request, _reply, done) => {
        const { method } = request;
        const route = request.routeOptions.url;
        const attributes = {
          'http.request.method': method,
          ...(route !== undefined && { 'http.route': route }),
          'dateline.request_id': request.id,
        };
        const name = route === undefined ? method : `${method} ${route}`;
        const span = tracer.startSpan(name, { kind: SpanKind.SERVER, attributes }, ROOT_CONTEXT);
        requests.set(request.raw, span);
        present.run(span, done);
      });
      // A body arrives as the connection's event, which knows of no request.
      server.addHook('preHandler', (request, _reply, done) => {
        const span = requests.get(request.raw);
        if (span === undefined) done();
        else present.run(span, done);
      });
      server.addHook('onResponse', (request, reply, done) => {
        const span = requests.get(request.raw);
        span?.setAttribute('http.response.status_code', reply.statusCode);
        if (reply.statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
        span?.end();
        done();
      });
    },
    async operation(name, work) {
      const attributes = { 'graphql.operation.name': name };
      const span = tracer.startSpan(`graphql ${name}`, { attributes }, within(present.getStore()));
      try {
        return await present.run(span, work);
      } catch (error) {
        span.setStatus({ code: SpanStatusCode.ERROR });
        throw error;
      } finally {
        span.end();
      }
    },
    close: () =>
      provider.shutdown().then(
        () => null,
        (cause: unknown) => (cause instanceof Error ? cause : new Error(String(cause))),
      ),
  };
}

async function otlpExporter(endpoint: string): Promise<SpanExporter> {
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
  const url = new URL('v1/traces', endpoint.endsWith('/') ? endpoint : `${endpoint}/`);
  return new OTLPTraceExporter({ url: url.href, timeoutMillis: collectorMs });
}
