import { readFileSync } from 'node:fs';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  parse,
  printSchema,
  validate,
  type GraphQLArgument,
  type GraphQLSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildDatelineSchema } from './schema';

const schema = buildDatelineSchema();
const checkedIn = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');

const typesWithExample = [
  'Article',
  'Citation',
  'Contribution',
  'Event',
  'EventTime',
  'Evidence',
  'Mention',
  'Organization',
  'Participation',
  'Person',
  'Place',
  'Quote',
  'Role',
  'Storyline',
];

interface Described {
  readonly where: string;
  readonly description: string | null | undefined;
}

function everythingIn(schema: GraphQLSchema): Described[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__'))
    .flatMap((type): Described[] => {
      const own = { where: type.name, description: type.description };
      if (isEnumType(type)) {
        const values = type.getValues().map(({ name, description }) => ({
          where: `${type.name}.${name}`,
          description,
        }));
        return [own, ...values];
      }
      if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [own];
      const fields = Object.values(type.getFields()).flatMap((field): Described[] => {
        const where = `${type.name}.${field.name}`;
        const args: readonly GraphQLArgument[] = 'args' in field ? field.args : [];
        return [
          { where, description: field.description },
          ...args.map((arg) => ({
            where: `${where}(${arg.name}:)`,
            description: arg.description,
          })),
        ];
      });
      return [own, ...fields];
    });
}

function examplesIn(description: string | null | undefined): string[] {
  const fenced = [...(description ?? '').matchAll(/```graphql\n([\s\S]*?)```/g)];
  const inline = [...(description ?? '').matchAll(/`(\{ \w+[^`]*\})`/g)];
  return [...fenced, ...inline].map(([, example = '']) => example);
}

describe('the schema', () => {
  it('is checked in as the classes make it (`pnpm --filter @dateline/server schema` writes it)', () => {
    expect(checkedIn).toBe(`${printSchema(schema)}\n`);
  });

  it('describes every type, field, argument and enum value', () => {
    const undescribed = everythingIn(schema).filter(({ description }) => !description?.trim());
    expect(undescribed.map(({ where }) => where)).toEqual([]);
  });

  it('shows an example for each query and each type that has a page or a fact', () => {
    const withExample = new Set(
      everythingIn(schema)
        .filter(({ description }) => examplesIn(description).length > 0)
        .map(({ where }) => where),
    );
    const queries = Object.keys(schema.getQueryType()?.getFields() ?? {});
    const expected = [...queries.map((name) => `Query.${name}`), ...typesWithExample];
    expect(expected.filter((where) => !withExample.has(where))).toEqual([]);
  });

  it('shows only examples that are valid', () => {
    const examples = everythingIn(schema).flatMap(({ description }) => examplesIn(description));
    const invalid = examples
      // `…` stands for an id in prose.
      .map((example) => ({ example, errors: validate(schema, parse(example)) }))
      .filter(({ errors }) => errors.length > 0);
    expect(examples.length).toBeGreaterThan(30);
    expect(invalid).toEqual([]);
  });

  it('gives every list with `first` a connection with a cursor and a total', () => {
    const connections = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) || isInterfaceType(type))
      .flatMap((type) => Object.values(type.getFields()))
      .filter((field) => field.args.some(({ name }) => name === 'first'))
      .map((field) => getNamedType(field.type));
    for (const connection of connections) {
      if (!isObjectType(connection)) throw new Error(`${connection.name} is no object type`);
      // A list may say more of itself: a search says how much it found of each kind.
      expect(Object.keys(connection.getFields())).toEqual(
        expect.arrayContaining(['edges', 'nodes', 'pageInfo', 'totalCount']),
      );
    }
  });
});
