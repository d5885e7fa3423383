import { registerEnumType } from 'type-graphql';

/**
 * Registers a GraphQL enum for one of the model's vocabularies. The model writes
 * `did-not-happen`, the API `DID_NOT_HAPPEN`; `values` maps each of the model's words to
 * its description, so that a word without one does not compile.
 */
export function graphqlEnum<Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
): object {
  const words = Object.keys(values) as Value[];
  const enumeration = Object.fromEntries(words.map((word) => [graphqlName(word), word]));
  registerEnumType(enumeration, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      words.map((word) => [graphqlName(word), { description: values[word] }]),
    ),
  });
  return enumeration;
}

function graphqlName(word: string): string {
  return word.toUpperCase().replaceAll('-', '_');
}
