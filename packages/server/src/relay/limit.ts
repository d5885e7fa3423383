import { Arg, Int } from 'type-graphql';
import { badInput } from '../execution/refusal';

/** The `limit` argument of a short list that ends at `most` and has no further pages. */
export function Limit(size: number, most: number): ReturnType<typeof Arg> {
  return Arg('limit', () => Int, {
    nullable: true,
    defaultValue: size,
    description: `How many at most, from 1 to ${most}. The list has no further pages.`,
  });
}

/** The first items of a short list, as many as the client asks for. */
export function limited<T>(
  items: readonly T[],
  limit: number | null,
  size: number,
  most: number,
): readonly T[] {
  const count = limit ?? size;
  if (count < 1 || count > most) {
    throw badInput(`\`limit\` is ${count}, but must be from 1 to ${most}.`);
  }
  return items.slice(0, count);
}
