import { readdirSync, readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLDirective,
  isSpecifiedDirective,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildDatelineSchema } from '../schema';
import { schemaChanges } from './schema-changes';

interface ReviewedChanges {
  readonly breaking: readonly Reviewed[];
  readonly dangerous: readonly Reviewed[];
}

interface Reviewed {
  readonly change: string;
  readonly reason: string;
}

const releases = new URL('../../releases/', import.meta.url);
const schema = buildDatelineSchema();

/** The schema of the highest version in `releases/`. */
function lastRelease(): string {
  const [newest] = readdirSync(releases)
    .filter((name) => /^\d+\.\d+\.\d+\.graphql$/.test(name))
    .toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  if (newest === undefined) throw new Error('No released schema in packages/server/releases.');
  return readFileSync(new URL(newest, releases), 'utf8');
}

function reviewedChanges(): ReviewedChanges {
  const text = readFileSync(new URL('reviewed-changes.json', releases), 'utf8');
  return JSON.parse(text) as ReviewedChanges;
}

describe('the schema since the last release', () => {
  const found = schemaChanges(buildSchema(lastRelease()), schema);
  const reviewed = reviewedChanges();

  it.each(['breaking', 'dangerous'] as const)(
    'has no %s change that releases/reviewed-changes.json does not give a reason for',
    (severity) => {
      const changes = found[severity].map(({ change }) => change);
      expect(changes.toSorted()).toEqual(reviewed[severity].map(({ change }) => change).toSorted());
      expect(reviewed[severity].filter(({ reason }) => reason.trim() === '')).toEqual([]);
    },
  );
});

describe('changes between two schemas', () => {
  const base = buildSchema(`
    enum Color { RED }
    type Query { color(dark: Boolean = false): Color name: String! }
  `);

  it.each([
    ['a field removed', 'enum Color { RED } type Query { color(dark: Boolean = false): Color }'],
    [
      'a type made nullable',
      'enum Color { RED } type Query { color(dark: Boolean = false): Color name: String }',
    ],
    [
      'an argument required',
      'enum Color { RED } type Query { color(dark: Boolean!): Color name: String! }',
    ],
  ])('name %s as breaking', (_what, changed) => {
    expect(schemaChanges(base, buildSchema(changed)).breaking).not.toEqual([]);
  });

  it('name an enum value added and a default changed as dangerous', () => {
    const changed = buildSchema(`
      enum Color { RED GREEN }
      type Query { color(dark: Boolean = true): Color name: String! }
    `);
    const { breaking, dangerous } = schemaChanges(base, changed);
    expect(breaking).toEqual([]);
    expect(dangerous.map(({ type }) => type).toSorted()).toEqual([
      'ARG_DEFAULT_VALUE_CHANGE',
      'VALUE_ADDED_TO_ENUM',
    ]);
  });

  it('leave out what no existing query can meet', () => {
    const changed = buildSchema(`
      enum Color { RED }
      type Query { color(dark: Boolean = false, pale: Boolean): Color name: String! age: Int }
    `);
    expect(schemaChanges(base, changed)).toEqual({ breaking: [], dangerous: [] });
  });
});

describe('the printed schema', () => {
  it('loses nothing: what it says builds the same schema, sorted', () => {
    const printed = printSchema(schema);
    const rebuilt = buildSchema(printed);
    expect(printSchema(lexicographicSortSchema(rebuilt))).toBe(printed);
  });

  it('has no directive but those that the printer knows', () => {
    const own = schema.getDirectives().filter((each) => !isSpecifiedDirective(each));
    expect(own.map((each: GraphQLDirective) => each.name)).toEqual([]);
  });

  it('keeps @deprecated, @specifiedBy and @oneOf', () => {
    const printed = printSchema(
      buildSchema(`
        scalar Day @specifiedBy(url: "https://example.org/day")
        input By @oneOf { id: ID slug: String }
        type Query { old(by: By): Day @deprecated(reason: "Use \`new\`.") new: Day }
      `),
    );
    for (const directive of ['@deprecated(reason: "Use `new`.")', '@specifiedBy(', '@oneOf']) {
      expect(printed).toContain(directive);
    }
  });

  it('says of everything deprecated what to use instead and since when', () => {
    const reasons = [...printSchema(schema).matchAll(/@deprecated(?:\(reason: "([^"]*)"\))?/g)];
    for (const [, reason = ''] of reasons) {
      expect(reason).toMatch(/^Use `.+`.* Deprecated in \d+\.\d+\.\d+/);
    }
  });
});
