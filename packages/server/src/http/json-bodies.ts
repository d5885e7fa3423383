import type { FastifyInstance, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';

/** Characters of text that remembered bodies may have together. */
const capacity = 2_000_000;
/** A longer one is parsed each time, so that a few cannot push out all others. */
const longestRemembered = 20_000;

type Done = (error: Error | null, body?: unknown) => void;

/**
 * Parses JSON bodies, the same text only once: programs send the same few queries over and
 * over. Requests with the same body therefore share one object, which nobody may change.
 */
export function addJsonBodies(scope: FastifyInstance): void {
  const parse = scope.getDefaultJsonParser('error', 'error');
  const known = new LRUCache<string, object>({
    maxSize: capacity,
    maxEntrySize: longestRemembered,
    sizeCalculation: (_body, text) => Math.max(text.length, 1),
  });
  scope.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    (request: FastifyRequest, text: string, done: Done) => {
      const same = known.get(text);
      if (same !== undefined) return done(null, same);
      return parse(request, text, (error: Error | null, body?: unknown) => {
        if (error === null && typeof body === 'object' && body !== null) known.set(text, body);
        done(error, body);
      });
    },
  );
}
