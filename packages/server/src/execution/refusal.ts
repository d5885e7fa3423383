import { GraphQLError } from 'graphql';

/** Codes under which a request is refused as a whole: errors, no data, and this status. */
const statusOf = {
  BAD_ID: 400,
  BAD_CURSOR: 400,
  BAD_USER_INPUT: 400,
  QUERY_TOO_DEEP: 400,
  TOO_MANY_ALIASES: 400,
  TOO_MANY_MUTATIONS: 400,
  QUERY_TOO_COSTLY: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
} as const;
export type RefusalCode = keyof typeof statusOf;

/** An error in what the client asked: says what is wrong and what would be right. */
export function refusal(
  code: RefusalCode,
  message: string,
  extensions: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return new GraphQLError(message, {
    extensions: { ...extensions, code, http: { status: statusOf[code] } },
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
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

export function isRefusal(code: unknown): boolean {
  return typeof code === 'string' && Object.hasOwn(statusOf, code);
}
