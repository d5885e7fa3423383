import { GraphQLError } from 'graphql';

/** Codes under which a request is refused as a whole: a status of 4xx, errors, no data. */
export const refusalCodes = [
  'BAD_ID',
  'BAD_CURSOR',
  'BAD_USER_INPUT',
  'QUERY_TOO_DEEP',
  'TOO_MANY_ALIASES',
  'QUERY_TOO_COSTLY',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'RATE_LIMITED',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** An error in what the client asked: says what is wrong and what would be right. */
export function refusal(code: RefusalCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
}

export function badInput(message: string): GraphQLError {
  return refusal('BAD_USER_INPUT', message);
}

export function badId(id: string, expected = 'Use an `id` that this service gave you.') {
  return refusal('BAD_ID', `${quoted(id)} is not an id that can be used here. ${expected}`);
}

export function badCursor(): GraphQLError {
  return refusal(
    'BAD_CURSOR',
    'The cursor in `after` does not belong to this list. Use an `endCursor` or `cursor` from an answer to the same field, or leave it out.',
  );
}

/** A client's own words in a message: quoted, and cut so that they cannot flood it. */
function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

export function isRefusal(code: unknown): boolean {
  return (refusalCodes as readonly unknown[]).includes(code);
}
