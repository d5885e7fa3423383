import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { cut } from './cut';

/** Codes under which a request is refused as a whole: errors, no data, and this status. */
const statusOf = {
  BAD_ID: 400,
  BAD_CURSOR: 400,
  BAD_USER_INPUT: 400,
  QUERY_TOO_DEEP: 400,
  TOO_MANY_TOKENS: 400,
  TOO_MANY_ALIASES: 400,
  TOO_MANY_DIRECTIVES: 400,
  TOO_MANY_ROOT_FIELDS: 400,
  TOO_MANY_MUTATIONS: 400,
  QUERY_TOO_COSTLY: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  REQUEST_TIMEOUT: 503,
} as const;
export type RefusalCode = keyof typeof statusOf;

/**
 * An error in what the client asked: says what is wrong and what would be right. `details` are for
 * programs, beside the code; `headers` go with the answer.
 */
export function refusal(
  code: RefusalCode,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): GraphQLError {
  const error = new GraphQLError(message, { extensions: { ...details, code } });
  // Apollo takes the headers as its own kind of map, GraphQL Yoga's types know another.
  return Object.assign(error, {
    extensions: {
      ...error.extensions,
      http: { status: statusOf[code], headers: new HeaderMap(Object.entries(headers)) },
    },
  });
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
export function quoted(text: string): string {
  return JSON.stringify(cut(text));
}

export function isRefusal(code: unknown): boolean {
  return typeof code === 'string' && Object.hasOwn(statusOf, code);
}
