import type { Storyline as StorylineRecord } from '@dateline/model';
import { Ctx, Field, ObjectType } from 'type-graphql';
import { Article } from '../article/article';
import { ArticleConnection } from '../article/article-connection';
import { Event } from '../event/event';
import { EventConnection } from '../event/event-connection';
import { onePerRecord } from '../loading/one-per-record';
import type { RequestContext } from '../loading/request-context';
import { globalId } from '../relay/global-id';
import { Node } from '../relay/node';
import { After, First, pageArgs } from '../relay/paging';

/** How many events of a storyline a page has unless the client says otherwise. */
const eventsPerPage = 50;

/** A running story that ties articles and events together. */
@ObjectType('Storyline', {
  implements: Node,
  simpleResolvers: true,
  description: `A running story that ties articles and events together.

\`\`\`graphql
{
  storyline(slug: "syria-cease-fire-2016") {
    title
    synopsis
    events(first: 50) { nodes { name status when { display } } }
  }
}
\`\`\``,
})
export class Storyline extends Node {
  @Field(() => String, { description: 'Names it in addresses: `syria-cease-fire-2016`.' })
  readonly slug: string;

  @Field(() => String, { description: 'What the running story is called.' })
  readonly title: string;

  @Field(() => String, { nullable: true, description: 'What it is about, in plain text.' })
  readonly synopsis: string | null;

  /** The object of a record, made once. */
  static readonly of = onePerRecord((record: StorylineRecord) => new Storyline(record));

  constructor(record: StorylineRecord) {
    super(globalId('Storyline', record.slug));
    this.slug = record.slug;
    this.title = record.title;
    this.synopsis = record.synopsis;
  }

  @Field(() => ArticleConnection, { description: 'Its articles, newest first.' })
  async articles(
    @First() first: number | null,
    @After() after: string | null,
    @Ctx() { load }: RequestContext,
  ): Promise<ArticleConnection> {
    const args = pageArgs(first, after);
    return ArticleConnection.from(
      await load.articlesInStoryline(this.slug, args),
      args,
      Article.of,
    );
  }

  @Field(() => EventConnection, { description: 'Its events, in time order.' })
  async events(
    @First(eventsPerPage) first: number | null,
    @After() after: string | null,
    @Ctx() { load }: RequestContext,
  ): Promise<EventConnection> {
    const args = pageArgs(first, after, eventsPerPage);
    return EventConnection.from(await load.eventsInStoryline(this.slug, args), args, Event.of);
  }
}
