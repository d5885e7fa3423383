import { entityRef, type Entity as EntityRecord, type EntityRef } from '@dateline/model';
import { GraphQLURL } from '../scalar/url';
import { Field, InterfaceType } from 'type-graphql';
import { entityId } from '../relay/global-id';
import { Node } from '../relay/node';

/**
 * What a story names. The connections that every entity has are in `entity-connections.ts`,
 * so that the classes which extend this one can be loaded in any order.
 */
@InterfaceType('Entity', {
  implements: Node,
  description:
    'What a story names. People, places, organizations and events all are entities, each with a page of its own.',
})
export abstract class Entity extends Node {
  @Field(() => String, {
    description: 'Names it in addresses, unique among entities of its kind: `john-kerry`.',
  })
  readonly slug: string;

  @Field(() => String, { description: 'The name by which it is commonly known.' })
  readonly name: string;

  @Field(() => [String], { description: 'Other names by which the stories or the world know it.' })
  readonly alsoKnownAs: readonly string[];

  @Field(() => String, {
    nullable: true,
    description:
      'One or two sentences on who or what it is, from what the stories say. Plain text.',
  })
  readonly summary: string | null;

  @Field(() => [GraphQLURL], {
    description: 'Addresses of the same thing elsewhere, as schema.org’s `sameAs`.',
  })
  readonly sameAs: readonly string[];

  /** Its address inside the library; not part of the API. */
  readonly ref: EntityRef;

  constructor(record: EntityRecord) {
    super(entityId(record.kind, record.slug));
    this.slug = record.slug;
    this.name = record.name;
    this.alsoKnownAs = record.alsoKnownAs;
    this.summary = record.summary;
    this.sameAs = record.sameAs;
    this.ref = entityRef(record.kind, record.slug);
  }
}
