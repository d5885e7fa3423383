import { parseEntityRef } from '@dateline/model';
import type { ChangeKind as Kind } from '@dateline/store';
import { GraphQLDateTime } from '../scalar/date-time';
import { Ctx, Field, ID, ObjectType } from 'type-graphql';
import type { RequestContext } from '../loading/request-context';
import { entityId, globalId } from '../relay/global-id';
import { Node } from '../relay/node';
import { refetch } from '../relay/refetch';
import { graphqlEnum } from '../vocabulary/graphql-enum';
import type { LoggedChange } from './change-feed';

export const ChangeKind = graphqlEnum<Kind>('ChangeKind', 'What happened to something.', {
  created: 'It is new.',
  updated: 'Something that a reader can see of it has changed.',
  deleted: 'It is gone; its page is not found any more.',
});

/** Something that was created, updated or deleted. */
@ObjectType('Change', {
  simpleResolvers: true,
  description: `Something that was created, updated or deleted. Articles, people, places, organizations, events and storylines are told of; quotes, mentions and roles change with the article and the person that they belong to.

\`\`\`graphql
{ changes(first: 5) { edges { cursor node { kind subject at node { __typename } } } } }
\`\`\``,
})
export class Change {
  @Field(() => ChangeKind, { description: 'What happened to it.' })
  readonly kind: Kind;

  @Field(() => ID, { description: 'The id of what changed, also when it is gone.' })
  readonly subjectId: string;

  @Field(() => String, {
    description: 'The address of what changed, as in the pages: `people/john-kerry`.',
  })
  readonly subject: string;

  @Field(() => GraphQLDateTime, { description: 'When it was written.' })
  readonly at: string;

  @Field(() => String, {
    description: 'Its place in the order of changes: give it as `since` to go on from here.',
  })
  readonly cursor: string;

  constructor({ record, cursor }: LoggedChange) {
    this.cursor = cursor;
    this.kind = record.kind;
    this.subject = record.subject;
    this.subjectId = idOf(record.subject);
    this.at = record.at;
  }

  @Field(() => Node, {
    nullable: true,
    description:
      'What changed, as it is now; null when it is gone, by this change or by a later one.',
  })
  async node(@Ctx() { load }: RequestContext): Promise<Node | null> {
    return refetch(load, this.subjectId);
  }
}

function idOf(subject: string): string {
  const [collection, slug = ''] = subject.split('/');
  if (collection === 'articles') return globalId('Article', slug);
  if (collection === 'storylines') return globalId('Storyline', slug);
  const address = parseEntityRef(subject);
  if (address === null) throw new Error(`The change log names ${subject}, which is no address.`);
  return entityId(address.kind, address.slug);
}
