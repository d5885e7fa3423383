import { Answer } from './answer';
import { neverStored } from './caching';

/** A request that is refused before GraphQL sees it. */
export class RequestFailure extends Error {
  readonly statusCode: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    statusCode: number,
    code: string,
    message: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = 'RequestFailure';
    this.statusCode = statusCode;
    this.code = code;
    this.headers = headers;
  }
}

/** What goes wrong outside of GraphQL, in GraphQL's form; `details` stand beside the code. */
export function failureBody(
  code: string,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): string {
  return JSON.stringify({ errors: [{ message, extensions: { ...details, code } }] });
}

/** The failure as an answer to send. */
export function failureAnswer({ statusCode, code, message, headers }: RequestFailure): Answer {
  return new Answer(
    statusCode,
    {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': neverStored,
      ...headers,
    },
    failureBody(code, message),
  );
}
