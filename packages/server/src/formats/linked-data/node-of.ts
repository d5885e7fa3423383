/**
 * A node of linked data with what there is to say: nothing is said by null or by an empty list.
 * The type is one of the vocabulary's, so that a property that it does not have does not compile.
 */
export function nodeOf<T extends object>(values: { readonly [K in keyof T]: T[K] | null }): T {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  ) as T;
}
