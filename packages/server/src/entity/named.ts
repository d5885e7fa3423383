import { Arg } from 'type-graphql';

/** The `named` argument of lists of entities. */
export function Named(): ReturnType<typeof Arg> {
  return Arg('named', () => String, {
    nullable: true,
    description:
      'Only those of whose name or other names a word begins so; case and accents do not matter.',
  });
}
