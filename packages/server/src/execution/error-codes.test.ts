import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ApolloServerErrorCode, ApolloServerValidationErrorCode } from '@apollo/server/errors';
import { expect, it } from 'vitest';

const sources = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** Codes that no client gets, each with the reason. */
const neverAnswered: Readonly<Record<string, string>> = {
  PORT_IN_USE: 'thrown to whoever starts the server',
  BAD_CORS_ORIGIN: 'thrown to whoever starts the server',
  INTROSPECTION_DISABLED: 'introspection is on, or refused as OPERATION_NOT_KNOWN before Apollo',
  MAX_RECURSIVE_SELECTIONS_EXCEEDED: 'Apollo’s own limit is off: QUERY_TOO_DEEP is ours',
  PERSISTED_QUERY_NOT_SUPPORTED: 'persisted queries are always on',
};

/** How the code of an error is written where it is made. */
const codeInSource = [
  /\bcode(?: =|:) '([A-Z_]+)'/g,
  /\b(?:coded|refusal)\(\s*(?:\d+,\s*)?'([A-Z_]+)'/g,
  /\bnew RequestFailure\(\s*\d+,\s*'([A-Z_]+)'/g,
  // Tables from a code to its status, and the other way round.
  /^ {2}([A-Z_]+): [45]\d\d,$/gm,
  /^ {2}[45]\d\d: '([A-Z_]+)',$/gm,
];

/** Code, status, what is wrong, what to do: the rows of the table in the package's README. */
const rows = [...readme.matchAll(/^\| `([A-Z_]+)` +\| ([\d, ]+?) +\| (.+?) +\| (.*?) *\|$/gm)].map(
  ([, code = '', status = '', wrong = '', remedy = '']) => ({ code, status, wrong, remedy }),
);

function codesMade(): readonly string[] {
  const texts = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(sources, name), 'utf8'));
  const own = texts.flatMap((text) =>
    codeInSource.flatMap((pattern) => [...text.matchAll(pattern)].map(([, code = '']) => code)),
  );
  const apollo = [ApolloServerErrorCode, ApolloServerValidationErrorCode].flatMap((codes) =>
    Object.values(codes),
  );
  const answered = [...own, ...apollo].filter((code) => !Object.hasOwn(neverAnswered, code));
  return [...new Set(answered)].toSorted();
}

it('the README has each code that a client may get, once, and no other', () => {
  expect(rows.map(({ code }) => code).toSorted()).toEqual(codesMade());
});

it.each(rows)('$code has its status, what is wrong and what to do', ({ status, wrong, remedy }) => {
  expect(status).toMatch(/^(?:200|[45]\d\d)(?:, [45]\d\d)*$/);
  expect(wrong).toMatch(/^.{8,}$/);
  expect(remedy).toMatch(/^.{8,}$/);
});
