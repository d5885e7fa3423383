import { Field, ObjectType } from 'type-graphql';

@ObjectType('PageInfo', {
  simpleResolvers: true,
  description: 'Where this page stands in its list, as in the Relay cursor connections.',
})
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more items follow.' })
  readonly hasNextPage: boolean;

  @Field(() => Boolean, { description: 'Whether items stand before this page.' })
  readonly hasPreviousPage: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first item of this page; null when the page is empty.',
  })
  readonly startCursor: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last item of this page: give it as `after` to get the next one.',
  })
  readonly endCursor: string | null;

  constructor(cursors: readonly string[], hasNextPage: boolean, hasPreviousPage: boolean) {
    this.hasNextPage = hasNextPage;
    this.hasPreviousPage = hasPreviousPage;
    this.startCursor = cursors[0] ?? null;
    this.endCursor = cursors.at(-1) ?? null;
  }
}
