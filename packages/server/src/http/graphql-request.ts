import { createHash } from 'node:crypto';
import Negotiator from 'negotiator';
import { findUnsound } from './sound-json';

/** A GraphQL request as it came over HTTP. */
export interface GraphqlHttpRequest {
  readonly method: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** From `?` on, or empty. */
  readonly search: string;
  /** Parsed JSON; undefined for GET. */
  readonly body: unknown;
}

const contentTypes = ['application/json', 'application/graphql-response+json'];

/** Asks for the estimated cost in the answer, when it says `report`. */
export const costHeader = 'x-dateline-cost';

/** Lists and objects inside each other in variables that have a key. */
const deepest = 100;

/** Headers that a page elsewhere cannot send without asking first; as Apollo has them. */
const preflightHeaders = ['x-apollo-operation-name', 'apollo-require-preflight'];

/**
 * What decides the answer, as one string; null when Apollo must see the request itself:
 * because it is malformed, may be forged, or registers a persisted query.
 */
export function cacheKey(request: GraphqlHttpRequest): string | null {
  if (!isWellFormed(request)) return null;
  const accept = request.headers['accept'];
  const contentType =
    accept === undefined
      ? contentTypes[0]
      : new Negotiator({ headers: { accept } }).mediaType([...contentTypes]);
  const operation = request.method === 'GET' ? fromSearch(request.search) : fromBody(request.body);
  return contentType && operation ? JSON.stringify([contentType, ...operation]) : null;
}

const keyStart = /^\["[^"]+","/;

/** The hash of the document that a key is made of; of a wrong hash, as many characters. */
export function hashInKey(key: string): string {
  const from = keyStart.exec(key)?.[0].length ?? 0;
  return key.slice(from, from + 64);
}

/** Whether a browser going to this address wants a page rather than data. */
export function prefersHtml(request: GraphqlHttpRequest): boolean {
  const { accept } = request.headers;
  if (request.method !== 'GET' || accept === undefined) return false;
  return (
    new Negotiator({ headers: { accept } }).mediaType([...contentTypes, 'text/html']) ===
    'text/html'
  );
}

/** Whether the answer is to report its cost: made for this request alone, and never kept. */
export function wantsCost({ headers }: GraphqlHttpRequest): boolean {
  return headers[costHeader]?.trim().toLowerCase() === 'report';
}

function isWellFormed({ method, headers }: GraphqlHttpRequest): boolean {
  const isJson = /^application\/json\s*(?:;|$)/i.test(headers['content-type'] ?? '');
  if (method === 'POST') return isJson;
  if (method !== 'GET') return false;
  if (headers['content-type'] !== undefined) return isJson;
  return preflightHeaders.some((name) => headers[name]);
}

/** Hash of the document, operation name, variables. */
type Operation = readonly [string, string | null, unknown];

function fromSearch(search: string): Operation | null {
  const parameters = new URLSearchParams(search);
  const names = [...parameters.keys()];
  if (new Set(names).size !== names.length) return null;
  return operation(
    parameters.get('query') ?? undefined,
    parameters.get('operationName') ?? undefined,
    parsed(parameters.get('variables')),
    parsed(parameters.get('extensions')),
  );
}

function fromBody(body: unknown): Operation | null {
  if (!isRecord(body)) return null;
  return operation(body['query'], body['operationName'], body['variables'], body['extensions']);
}

function operation(
  query: unknown,
  operationName: unknown,
  variables: unknown,
  extensions: unknown,
): Operation | null {
  if (operationName != null && typeof operationName !== 'string') return null;
  if (variables != null && !isRecord(variables)) return null;
  // Written as JSON again, an infinite number would be null, and deep nesting is a fault.
  if (findUnsound(variables, deepest) !== null) return null;
  if (extensions != null && !isRecord(extensions)) return null;
  const hash = documentHash(query, extensions?.['persistedQuery']);
  return hash === null ? null : [hash, operationName ?? null, variables ?? {}];
}

function documentHash(query: unknown, persisted: unknown): string | null {
  if (persisted === undefined) {
    if (typeof query !== 'string' || query === '') return null;
    return createHash('sha256').update(query).digest('hex');
  }
  if (query !== undefined || !isRecord(persisted) || persisted['version'] !== 1) return null;
  const hash = persisted['sha256Hash'];
  return typeof hash === 'string' ? hash : null;
}

/** Undefined for a parameter that is missing; a string, which is no record, for bad JSON. */
function parsed(parameter: string | null): unknown {
  if (parameter === null) return undefined;
  try {
    return JSON.parse(parameter);
  } catch (error) {
    if (error instanceof SyntaxError) return parameter;
    throw error;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
