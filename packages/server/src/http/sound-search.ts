import { explainUnsound, findUnsound } from './sound-json';

/** Parameters that hold JSON. */
const jsonParameters = ['variables', 'extensions'];

/**
 * What is wrong with a query string, or null: characters that are not encoded as UTF-8, or
 * JSON that would be refused in a body. What is wrong in GraphQL's terms is Apollo's to say.
 */
export function faultInSearch(search: string, depth: number): string | null {
  if (!isDecodable(search)) {
    return 'The query string is not percent-encoded UTF-8. Encode each parameter, for example with `encodeURIComponent`.';
  }
  const parameters = new URLSearchParams(search);
  for (const name of jsonParameters) {
    for (const text of parameters.getAll(name)) {
      const unsound = findUnsound(parsedOrNull(text), depth);
      if (unsound) return explainUnsound(unsound, depth);
    }
  }
  return null;
}

function isDecodable(search: string): boolean {
  try {
    decodeURIComponent(search);
    return true;
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
