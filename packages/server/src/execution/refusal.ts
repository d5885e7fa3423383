import { GraphQLError } from 'graphql';
import { cut } from './cut';

/** Codes under which a request is refused as a whole: a status of its own, errors, no data. */
export const refusalCodes = [
  'BAD_ID',
  'BAD_CURSOR',
  'BAD_USER_INPUT',
  'QUERY_TOO_DEEP',
  'TOO_MANY_TOKENS',
  'TOO_MANY_ALIASES',
  'TOO_MANY_DIRECTIVES',
  'TOO_MANY_ROOT_FIELDS',
  'QUERY_TOO_COSTLY',
  'REQUEST_TIMEOUT',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** An error in what the client asked: says what is wrong and what would be right. */
export function refusal(code: RefusalCode, message: string, status = 400): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
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
  return JSON.stringify(cut(text));
}

export function isRefusal(code: unknown): boolean {
  return (refusalCodes as readonly unknown[]).includes(code);
}
