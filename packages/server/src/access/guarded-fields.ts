import { getMetadataStorage } from 'type-graphql';

/**
 * Throws when a field asks for authorization and would not get it: type-graphql gives a plain
 * property of a class with `simpleResolvers` no resolver, and so no check either. Call it once
 * the schema is built.
 */
export function refuseUnguardedFields(): void {
  const { fieldResolvers, objectTypes } = getMetadataStorage();
  const unguarded = objectTypes.flatMap(({ name, simpleResolvers, fields = [] }) =>
    fields
      .filter(
        (field) =>
          field.roles !== undefined &&
          (field.simple ?? simpleResolvers) === true &&
          !fieldResolvers.some(
            (resolver) =>
              resolver.methodName === field.name && resolver.getObjectType?.() === field.target,
          ),
      )
      .map((field) => `${name}.${field.schemaName}`),
  );
  if (unguarded.length > 0) {
    throw new Error(
      `@Authorized has no effect on ${unguarded.join(', ')}. Give the field { simple: false }.`,
    );
  }
}
