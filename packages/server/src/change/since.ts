import { Arg } from 'type-graphql';

/** The argument that says where in the order of changes a client left off. */
export function Since(description: string): ReturnType<typeof Arg> {
  return Arg('since', () => String, { nullable: true, description });
}
