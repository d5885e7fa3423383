import type { Tie as TieRecord } from '@dateline/store';
import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import { Article } from '../article/article';
import { Entity } from '../entity/entity';
import { presentEntity } from '../entity/present-entity';
import { Event } from '../event/event';
import { after, inOrder, type Deferred } from '../loading/deferred';
import type { RequestContext } from '../loading/request-context';
import { Limit, limited } from '../relay/limit';

/** So many of what is shared are named at most. */
const mostShared = 20;

/** What an entity has in common with another. */
@ObjectType('Tie', {
  simpleResolvers: true,
  description: `What an entity has in common with another: events, and articles that name both.

\`\`\`graphql
{
  person(slug: "john-kerry") {
    companions(first: 5) {
      nodes { entity { name } eventCount articleCount events(limit: 3) { name } }
    }
  }
}
\`\`\``,
})
export class Tie {
  @Field(() => Int, { description: 'How many events they share.' })
  readonly eventCount: number;

  @Field(() => Int, {
    description: 'How many articles name both; 0 where ties are by events alone.',
  })
  readonly articleCount: number;

  private readonly record: TieRecord;

  constructor(record: TieRecord) {
    this.eventCount = record.eventCount;
    this.articleCount = record.articleCount;
    this.record = record;
  }

  static readonly of = (record: TieRecord): Tie => new Tie(record);

  @Field(() => Entity, { description: 'The other one.' })
  entity(@Ctx() { load }: RequestContext): Deferred<Entity> {
    return after(load.entity(this.record.entity), presentEntity);
  }

  @Field(() => [Event], { description: 'The events that they share, in time order.' })
  events(
    @Limit(5, mostShared) limit: number | null,
    @Ctx() { load }: RequestContext,
  ): Deferred<readonly Event[]> {
    const slugs = limited(this.record.events, limit, 5, mostShared);
    const events = inOrder(slugs.map((slug) => load.entityOf('event', slug)));
    return after(events, (found) => found.map(Event.of));
  }

  @Field(() => [Article], {
    description: 'The articles that name both, newest first.',
  })
  articles(
    @Limit(5, mostShared) limit: number | null,
    @Ctx() { load }: RequestContext,
  ): Deferred<readonly Article[]> {
    const slugs = limited(this.record.articles, limit, 5, mostShared);
    const articles = inOrder(slugs.map((slug) => load.article(slug)));
    return after(articles, (found) => found.map(Article.of));
  }
}
