import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { Answer } from './answer';
import type { OperationCounts } from '../metrics/operation-counts';
import { versionOf, type AnswerTally } from './answer-cache';
import type { ContentVersion } from './content-version';

/** Bytes that remembered responses may have together; they share them with kept answers. */
const capacity = 16 * 1024 * 1024;
/** Of a request's head; a longer one is looked at each time. */
const longestRemembered = 8000;

/** All that was sent, but for what differs from one response to the next. */
interface Response {
  readonly version: number;
  /** What it counts as. */
  readonly operation: string;
  readonly status: number;
  readonly headers: readonly string[];
  readonly body: Buffer | null;
}

/** Kept answers under way, by their request. */
const answered = new WeakMap<IncomingMessage, Answer>();

/** Says that this request gets this answer. */
export function noteAnswer(request: FastifyRequest, answer: Answer): void {
  if (versionOf(answer) !== undefined) answered.set(request.raw, answer);
}

/** Headers that Fastify or Node write anew into each response. */
const ownToEach = new Set(['x-request-id', 'date', 'connection', 'keep-alive']);
/** Headers that hooks before this one write anew. */
const counted = ['ratelimit', 'ratelimit-policy'];

/**
 * Gives the same response to the same GET, as long as the content is the same: the same
 * address and the same headers, all of them, character for character. What a response depends
 * on is then known to be the same without asking what that is.
 */
export class SameRequests {
  readonly #content: ContentVersion;
  readonly #operations: OperationCounts;
  readonly #tally = { hits: 0, misses: 0, shared: 0 };
  readonly #responses = new LRUCache<string, Response>({
    maxSize: capacity,
    sizeCalculation: ({ body, headers }, head) =>
      (body?.length ?? 0) + 2 * (head.length + headers.join('').length),
  });

  constructor(content: ContentVersion, operations: OperationCounts) {
    this.#content = content;
    this.#operations = operations;
  }

  /** Since the start; keeps counting. A miss is a request that had to be looked at. */
  get tally(): AnswerTally {
    return this.#tally;
  }

  /** To be added behind the hooks that must see every request: what it answers ends there. */
  addHooks(scope: FastifyInstance): void {
    scope.addHook('onRequest', async (request, reply) => {
      const head = headOf(request.raw);
      const response = head === null ? undefined : this.#responses.get(head);
      if (response === undefined || response.version !== (await this.#content.present())) {
        this.#tally.misses += 1;
        return;
      }
      this.#tally.hits += 1;
      this.#operations.count(response.operation);
      send(reply, response, request.id);
    });
    scope.addHook('onSend', (request, reply, payload, done) => {
      const answer = answered.get(request.raw);
      const version = answer && versionOf(answer);
      const head = version === undefined ? null : headOf(request.raw);
      const body = payload === undefined ? null : payload;
      if (
        answer &&
        version !== undefined &&
        head !== null &&
        (body === null || Buffer.isBuffer(body))
      ) {
        const headers = sentHeaders(reply, body);
        const operation = this.#operations.nameFor(answer);
        this.#responses.set(head, { version, operation, status: reply.statusCode, headers, body });
      }
      done();
    });
  }
}

function headOf({ method, url, rawHeaders }: IncomingMessage): string | null {
  if (method !== 'GET' || url === undefined) return null;
  const head = `${url}\n${rawHeaders.join('\n')}`;
  return head.length > longestRemembered ? null : head;
}

function sentHeaders(reply: FastifyReply, body: Buffer | null): readonly string[] {
  const headers = Object.entries(reply.getHeaders())
    .filter(
      ([name]) => !ownToEach.has(name) && !counted.includes(name) && name !== 'content-length',
    )
    .flatMap(([name, value]) => [name, String(value)]);
  return body === null ? headers : [...headers, 'content-length', String(body.length)];
}

function send(reply: FastifyReply, { status, headers, body }: Response, requestId: string): void {
  const standing = counted.flatMap((name) => {
    const value = reply.getHeader(name);
    return value === undefined ? [] : [name, String(value)];
  });
  reply.hijack();
  reply.raw.writeHead(status, [...headers, ...standing, 'x-request-id', requestId]);
  if (body === null) reply.raw.end();
  else reply.raw.end(body);
}
