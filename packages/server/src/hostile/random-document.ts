import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import type { SeededRandom } from '../testing/seeded-random';
import { hostileText } from './hostile-values';

const slugs = ['hangzhou-cease-fire-talks', 'john-kerry', 'aleppo', 'hangzhou', 'nobody'];

/** Queries that the schema allows, with arguments that are right in type and odd in value. */
export class RandomDocuments {
  readonly #schema: GraphQLSchema;

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  document(random: SeededRandom): string {
    const query = this.#schema.getQueryType();
    if (!query) throw new Error('The schema has no queries.');
    return `query Q ${this.#selection(random, query, 0)}`;
  }

  /** A query of one field, each of whose arguments is a variable; and their names. */
  withVariables(random: SeededRandom): { document: string; names: readonly string[] } {
    const fields = Object.values(this.#schema.getQueryType()?.getFields() ?? {});
    const field = random.pick(fields.filter(({ args }) => args.length > 0));
    const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`);
    const passed = field.args.map(({ name }) => `${name}: $${name}`);
    const inner = this.#selection(random, getNamedType(field.type), 2);
    return {
      document: `query V(${declared.join(', ')}) { ${field.name}(${passed.join(', ')}) ${inner} }`,
      names: field.args.map(({ name }) => name),
    };
  }

  #selection(random: SeededRandom, type: GraphQLNamedType, depth: number): string {
    if (!isCompositeType(type)) return '';
    const parts = ['__typename'];
    if (isAbstractType(type)) {
      const inner = random.pick(this.#schema.getPossibleTypes(type));
      parts.push(`... on ${inner.name} ${this.#selection(random, inner, depth + 1)}`);
    }
    if ('getFields' in type) {
      const fields = Object.values(type.getFields());
      const count = 1 + random.below(depth > 2 ? 2 : 4);
      for (let i = 0; i < count; i += 1) {
        parts.push(this.#field(random, random.pick(fields), `f${i}`, depth));
      }
    }
    return `{ ${parts.join(' ')} }`;
  }

  #field(
    random: SeededRandom,
    field: GraphQLField<unknown, unknown>,
    alias: string,
    depth: number,
  ): string {
    const type = getNamedType(field.type);
    if (isCompositeType(type) && depth > 3) return `${alias}: __typename`;
    const directive = random.chance(0.05) ? ` @${random.pick(['skip', 'include'])}(if: true)` : '';
    const inner = this.#selection(random, type, depth + 1);
    return `${alias}: ${field.name}${this.#args(random, field.args)}${directive} ${inner}`;
  }

  #args(random: SeededRandom, args: readonly GraphQLArgument[]): string {
    const given = args.filter(({ type }) => isNonNullType(type) || random.chance(0.1));
    if (given.length === 0) return '';
    return `(${given.map(({ name, type }) => `${name}: ${this.#literal(random, type)}`).join(', ')})`;
  }

  #literal(random: SeededRandom, outer: GraphQLInputType): string {
    const type = getNullableType(outer);
    if (!isNonNullType(outer) && random.chance(0.05)) return 'null';
    if (isListType(type)) {
      return `[${Array.from({ length: random.below(4) }, () => this.#literal(random, type.ofType)).join(', ')}]`;
    }
    if (isEnumType(type)) return random.pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => isNonNullType(field.type) || random.chance(0.4),
      );
      return `{ ${fields.map(({ name, type: inner }) => `${name}: ${this.#literal(random, inner)}`).join(', ')} }`;
    }
    if (isObjectType(type)) return '{}';
    if (type.name === 'Int') return String(random.pick([0, 1, 5, 20, 100, 101, -1, 2_147_483_647]));
    if (type.name === 'Float') return random.pick(['0', '-180', '91.5', '1e308']);
    if (type.name === 'Boolean') return random.pick(['true', 'false']);
    return JSON.stringify(random.chance(0.5) ? random.pick(slugs) : hostileText(random));
  }
}
