import { createHash } from 'node:crypto';
import type { PersistedOperations } from '../execution/persisted-operations';
import type { GraphqlHttpRequest } from './graphql-request';
import { RequestFailure } from './request-failure';

/**
 * Refuses what is not one of the reader's own operations, or null. It looks where Apollo
 * takes its document from: the query itself, else the hash that stands for one. With neither
 * there is nothing to execute, and Apollo says so.
 */
export function refuseUnknownOperation(
  request: GraphqlHttpRequest,
  operations: PersistedOperations,
): RequestFailure | null {
  const hashes = hashesIn(request);
  if (hashes.every((hash) => operations.isOwn(hash))) return null;
  return new RequestFailure(
    403,
    'OPERATION_NOT_KNOWN',
    "This server answers only the reader's own operations: no others, no introspection, and no new persisted queries. Whoever runs it allows them with DATELINE_OPERATIONS=any.",
  );
}

function hashesIn({ method, search, body }: GraphqlHttpRequest): readonly string[] {
  if (method === 'GET') {
    const parameters = new URLSearchParams(search);
    const queries = parameters.getAll('query').map(hashOf);
    return queries.length > 0
      ? queries
      : parameters.getAll('extensions').flatMap((text) => persistedHash(parsed(text)));
  }
  const query = member(body, 'query');
  if (typeof query === 'string') return [hashOf(query)];
  return persistedHash(member(body, 'extensions'));
}

/** Whatever stands where a hash should; what is no string is no known operation. */
function persistedHash(extensions: unknown): readonly string[] {
  const persisted = member(extensions, 'persistedQuery');
  if (persisted === undefined || persisted === null) return [];
  return [String(member(persisted, 'sha256Hash'))];
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function hashOf(query: string): string {
  return createHash('sha256').update(query).digest('hex');
}
