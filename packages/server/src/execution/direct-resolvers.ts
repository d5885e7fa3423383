import { isObjectType, isScalarType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import type { RequestContext } from '../loading/request-context';

type Storage = ReturnType<typeof getMetadataStorage>;
type FieldMethod = Storage['fieldResolvers'][number];
type Parameter = NonNullable<FieldMethod['params']>[number];

/** One of type-graphql's resolvers as a plain call of the method that it stands for. */
type Resolver = GraphQLFieldResolver<
  Readonly<Record<string, (...values: readonly unknown[]) => unknown>>,
  RequestContext,
  Record<string, unknown>
>;

/**
 * Lets fields that are methods of their object be called as such. type-graphql sorts and maps
 * the parameters at each call, and awaits the validation of each argument even where there is
 * none, which makes a promise of every field that takes one. Methods that take more than the
 * context and plain arguments stay with type-graphql.
 */
export function callMethodsDirectly(schema: GraphQLSchema): void {
  const classNames = new Map(
    getMetadataStorage().objectTypes.map(({ target, name }) => [target, name]),
  );
  for (const method of getMetadataStorage().fieldResolvers) {
    const type = schema.getType(classNames.get(method.target) ?? '');
    if (!isObjectType(type) || method.kind !== 'internal') continue;
    const field = type.getFields()[method.schemaName];
    const resolver = directResolver(method);
    // Both resolve a field of the same object; this one knows its methods by name.
    if (field && resolver) field.resolve = resolver as GraphQLFieldResolver<unknown, unknown>;
  }
}

function directResolver({ methodName, params = [], ...method }: FieldMethod): Resolver | null {
  if (method.roles?.length || method.middlewares?.length) return null;
  const ordered = params.toSorted((a, b) => a.index - b.index);
  if (!ordered.every(isPlain)) return null;
  const [only] = ordered;
  if (ordered.length === 1 && only?.kind === 'context') {
    return (root, _args, context) => root[methodName]?.(context);
  }
  return (root, args, context) =>
    root[methodName]?.(...ordered.map((part) => (part.kind === 'arg' ? args[part.name] : context)));
}

function isPlain(parameter: Parameter): boolean {
  if (parameter.kind === 'context') return parameter.propertyName === undefined;
  if (parameter.kind !== 'arg' || parameter.validateFn) return false;
  const type: unknown = parameter.getType();
  return isScalarType(type) || type === String || type === Number || type === Boolean;
}
