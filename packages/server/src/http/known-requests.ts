import { LRUCache } from 'lru-cache';
import { cacheKey, prefersHtml, type GraphqlHttpRequest } from './graphql-request';

/** Characters that remembered requests may take together. */
const capacity = 4_000_000;

/** What a request without a key is remembered by; no key is empty. */
const none = '';

/**
 * Cache keys of requests seen before. Making a key takes parsing and hashing; finding it takes
 * one look at what was sent: the query string, or the body, which `JsonBodies` makes the same
 * object for the same text.
 */
export class KnownRequests {
  readonly #bySearch = new LRUCache<string, string>({
    maxSize: capacity,
    sizeCalculation: (key, sent) => key.length + sent.length,
  });
  readonly #byBody = new WeakMap<object, { readonly head: string; readonly key: string }>();

  /** As `cacheKey`; null also when a browser wants a page. */
  keyOf(request: GraphqlHttpRequest): string | null {
    const head = headOf(request);
    const { search, body } = request;
    if (request.method !== 'GET') {
      if (typeof body !== 'object' || body === null) return makeKey(request) || null;
      let known = this.#byBody.get(body);
      if (known?.head !== head) {
        known = { head, key: makeKey(request) };
        this.#byBody.set(body, known);
      }
      return known.key || null;
    }
    const sent = head + search;
    let key = this.#bySearch.get(sent);
    if (key === undefined) {
      key = makeKey(request);
      this.#bySearch.set(sent, key);
    }
    return key || null;
  }
}

function makeKey(request: GraphqlHttpRequest): string {
  return prefersHtml(request) ? none : (cacheKey(request) ?? none);
}

/** All of the request's head that its key depends on. */
function headOf({ method, headers }: GraphqlHttpRequest): string {
  const asksFirst =
    headers['apollo-require-preflight'] || headers['x-apollo-operation-name'] ? '!' : '';
  return `${method}\n${headers['accept']}\n${headers['content-type']}\n${asksFirst}\n`;
}
