import { Field, ID, InterfaceType } from 'type-graphql';

/** Anything with an id of its own, refetchable by `node(id:)`. */
@InterfaceType('Node', {
  description:
    'Anything that can be refetched by its id: `{ node(id: "…") { id ... on Person { name } } }`.',
})
export abstract class Node {
  @Field(() => ID, {
    description:
      'Opaque, and the same for as long as the thing exists. Usable with `node` and wherever an argument is an `ID`.',
  })
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }
}
