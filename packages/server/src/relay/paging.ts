import type { PageArgs } from '@dateline/store';
import { Arg, Int } from 'type-graphql';
import { badInput } from '../execution/refusal';

/** The most items that one page may have. */
export const largestPage = 100;

/** The `first` argument of a connection. */
export function First(size = 20): ReturnType<typeof Arg> {
  return Arg('first', () => Int, {
    nullable: true,
    defaultValue: size,
    description: `How many items at most, from 1 to ${largestPage}.`,
  });
}

/** The `after` argument of a connection. */
export function After(): ReturnType<typeof Arg> {
  return Arg('after', () => String, {
    nullable: true,
    description: 'The cursor of the last item already had; the page starts behind it.',
  });
}

/** What a client gives to page through a list, checked. */
export function pageArgs(
  first: number | null | undefined,
  after: string | null | undefined,
  size = 20,
): PageArgs {
  const count = first ?? size;
  if (count < 1 || count > largestPage) {
    throw badInput(`\`first\` is ${count}, but must be from 1 to ${largestPage}.`);
  }
  return after == null ? { first: count } : { first: count, after };
}
