import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { Appearance } from '../appearance/appearance';
import { AppearanceConnection } from '../appearance/appearance-connection';
import { Article } from '../article/article';
import { ArticleConnection } from '../article/article-connection';
import { Disagreement } from '../disagreement/disagreement';
import { DisagreementConnection } from '../disagreement/disagreement-connection';
import { Event } from '../event/event';
import { EventConnection } from '../event/event-connection';
import type { RequestContext } from '../loading/request-context';
import { Mention } from '../mention/mention';
import { MentionConnection } from '../mention/mention-connection';
import { parseArticleId } from '../relay/global-id';
import { After, First, pageArgs } from '../relay/paging';
import { Tie } from '../tie/tie';
import { TieConnection } from '../tie/tie-connection';
import { Entity } from './entity';

/** The connections that every entity has. */
@Resolver(() => Entity)
export class EntityConnections {
  @FieldResolver(() => MentionConnection, {
    description: 'Where the stories name it: newest article first, in the order of the text.',
  })
  async mentions(
    @Root() entity: Entity,
    @First() first: number | null,
    @After() after: string | null,
    @Arg('article', () => ID, {
      nullable: true,
      description: 'Only the mentions in the article with this id.',
    })
    article: string | null,
    @Ctx() { load }: RequestContext,
  ): Promise<MentionConnection> {
    const args = pageArgs(first, after);
    const page = await load.mentionsOf(
      entity.ref,
      args,
      article == null ? undefined : parseArticleId(article),
    );
    return MentionConnection.from(page, args, Mention.of);
  }

  @FieldResolver(() => ArticleConnection, {
    description: 'The articles that name it or whose facts are about it, newest first.',
  })
  async articles(
    @Root() entity: Entity,
    @First() first: number | null,
    @After() after: string | null,
    @Ctx() { load }: RequestContext,
  ): Promise<ArticleConnection> {
    const args = pageArgs(first, after);
    const page = await load.articlesAbout(entity.ref, args);
    return ArticleConnection.from(page, args, Article.of);
  }

  @FieldResolver(() => DisagreementConnection, {
    description:
      'What sources answer differently about it, and what it answers differently from others: newest article first.',
  })
  async disagreements(
    @Root() entity: Entity,
    @First() first: number | null,
    @After() after: string | null,
    @Ctx() { load }: RequestContext,
  ): Promise<DisagreementConnection> {
    const args = pageArgs(first, after);
    const page = await load.disagreementsOf(entity.ref, args);
    return DisagreementConnection.from(page, args, Disagreement.of);
  }

  @FieldResolver(() => EventConnection, {
    description:
      'The events that it has to do with, in time order. Of a person or an organization: what it took part in. Of a place: what happened there or in a place inside it. Of an event: its parts.',
  })
  async events(
    @Root() entity: Entity,
    @First() first: number | null,
    @After() after: string | null,
    @Ctx() { load }: RequestContext,
  ): Promise<EventConnection> {
    const args = pageArgs(first, after);
    const page = await load.eventsOf(entity.ref, args);
    return EventConnection.from(page, args, Event.of);
  }

  @FieldResolver(() => AppearanceConnection, {
    description: 'The articles of `articles`, each with where its text names this: newest first.',
  })
  async appearances(
    @Root() entity: Entity,
    @First() first: number | null,
    @After() after: string | null,
    @Ctx() { load }: RequestContext,
  ): Promise<AppearanceConnection> {
    const args = pageArgs(first, after);
    const page = await load.appearancesOf(entity.ref, args);
    return AppearanceConnection.from(page, args, Appearance.of);
  }

  @FieldResolver(() => TieConnection, {
    description:
      'People and organizations of the same events, most shared events first. Of a person or an organization: those who took part with it, then those whom articles name with it. Of a place: who took part in what happened there or in a place inside it. Of an event: who took part in it or its parts.',
  })
  async companions(
    @Root() entity: Entity,
    @First() first: number | null,
    @After() after: string | null,
    @Ctx() { load }: RequestContext,
  ): Promise<TieConnection> {
    const args = pageArgs(first, after);
    return TieConnection.from(await load.companionsOf(entity.ref, args), args, Tie.of);
  }

  @FieldResolver(() => TieConnection, {
    description:
      'The places of its events, those of most events first. Of a place: those inside it where something happened.',
  })
  async whereabouts(
    @Root() entity: Entity,
    @First() first: number | null,
    @After() after: string | null,
    @Ctx() { load }: RequestContext,
  ): Promise<TieConnection> {
    const args = pageArgs(first, after);
    return TieConnection.from(await load.whereaboutsOf(entity.ref, args), args, Tie.of);
  }
}
