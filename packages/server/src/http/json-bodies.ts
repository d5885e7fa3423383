import { isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { cut } from '../execution/cut';
import type { Limits } from '../execution/limits';
import { RequestFailure } from './request-failure';
import { explainUnsound, findUnsound } from './sound-json';

/** Characters of text that remembered bodies may have together. */
const capacity = 2_000_000;
/** A longer one is parsed each time, so that a few cannot push out all others. */
const longestRemembered = 20_000;

type Done = (error: Error | null, body?: unknown) => void;

/**
 * Parses JSON bodies, the same text only once: programs send the same few queries over and
 * over. Requests with the same body therefore share one object, which nobody may change.
 * Bodies are UTF-8 and not compressed; anything else is refused, never guessed at.
 */
export function addJsonBodies(scope: FastifyInstance, { bodyDepth }: Limits): void {
  const parse = scope.getDefaultJsonParser('error', 'error');
  const known = new LRUCache<string, object>({
    maxSize: capacity,
    maxEntrySize: longestRemembered,
    sizeCalculation: (_body, text) => Math.max(text.length, 1),
  });
  // Text among them, which a form elsewhere can send without asking.
  scope.removeAllContentTypeParsers();
  scope.addHook('onRequest', (request, _reply, done) => {
    done(refusalOf(request) ?? undefined);
  });
  scope.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    (request: FastifyRequest, bytes: Buffer, done: Done) => {
      if (!isUtf8(bytes)) return done(badBody('The body is not valid UTF-8.'));
      const text = bytes.toString();
      const same = known.get(text);
      if (same !== undefined) return done(null, same);
      return parse(request, text, (error: Error | null, body?: unknown) => {
        if (error) return done(badBody(explain(error)));
        const unsound = findUnsound(body, bodyDepth);
        if (unsound) return done(badBody(explainUnsound(unsound, bodyDepth)));
        if (typeof body === 'object' && body !== null) known.set(text, body);
        return done(null, body);
      });
    },
  );
}

function refusalOf({ headers }: FastifyRequest): RequestFailure | null {
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding.trim().toLowerCase() !== 'identity') {
    return new RequestFailure(
      415,
      'UNSUPPORTED_CONTENT_ENCODING',
      `A body encoded as ${JSON.stringify(cut(encoding))} is not read. Send it as it is, without a \`content-encoding\` header.`,
      { 'accept-encoding': 'identity', connection: 'close' },
    );
  }
  const charset = /;\s*charset\s*=\s*"?([^\s";]*)/i.exec(headers['content-type'] ?? '')?.[1];
  if (charset !== undefined && !/^utf-?8$/i.test(charset)) {
    return new RequestFailure(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      `A body in ${JSON.stringify(cut(charset))} is not read. Send JSON in UTF-8.`,
    );
  }
  return null;
}

/** The parser's own message repeats what was sent. */
function explain(error: Error): string {
  if ('code' in error && error.code === 'FST_ERR_CTP_EMPTY_JSON_BODY') {
    return 'The body is empty. Send a JSON object with a `query`.';
  }
  return 'The body is not JSON, or has a key that is reserved (`__proto__`, `constructor.prototype`).';
}

function badBody(message: string): RequestFailure {
  return new RequestFailure(400, 'BAD_REQUEST', message);
}
