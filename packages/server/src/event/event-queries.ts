import {
  openLatest,
  parseEdtf,
  type EventKind as Kind,
  type EventStatus as Status,
} from '@dateline/model';
import type { Direction, EventListFilter } from '@dateline/store';
import { Arg, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../loading/request-context';
import { parseEntityId } from '../relay/global-id';
import { After, First, pageArgs } from '../relay/paging';
import { OrderByTime } from '../relay/time-direction';
import { EDTF } from '../scalar/edtf';
import { Event } from './event';
import { EventConnection } from './event-connection';
import { EventKind, EventStatus } from './event-vocabulary';

/** What narrows a list of events; all that is given must hold. */
@InputType('EventFilter', {
  description: 'What narrows a list of events; all that is given must hold.',
})
class EventFilter {
  @Field(() => EDTF, {
    nullable: true,
    description: 'May have been in this stretch of time: `"2016-08"`, `"2016-08-26/2016-09-04"`.',
  })
  readonly during?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Slug of the place where it was, or of one around that.',
  })
  readonly place?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of an entity that took part.' })
  readonly participant?: string | null;

  @Field(() => EventKind, { nullable: true, description: 'What sort of event it is.' })
  readonly kind?: Kind | null;

  @Field(() => EventStatus, { nullable: true, description: 'Whether it took place.' })
  readonly status?: Status | null;

  @Field(() => String, { nullable: true, description: 'Slug of a storyline that it belongs to.' })
  readonly storyline?: string | null;

  @Field(() => String, { nullable: true, description: 'Slug of an article that reports it.' })
  readonly article?: string | null;
}

@Resolver()
export class EventQueries {
  @Query(() => Event, {
    nullable: true,
    description: `The event with this slug, or null.

\`\`\`graphql
{
  event(slug: "g20-hangzhou-summit") {
    name
    when { display earliest latest }
    parts { name status }
  }
}
\`\`\``,
  })
  async event(
    @Arg('slug', () => String, { description: 'Such as `g20-hangzhou-summit`.' }) slug: string,
    @Ctx() { load }: RequestContext,
  ): Promise<Event | null> {
    const event = await load.findEntityOf('event', slug);
    return event && Event.of(event);
  }

  @Query(() => EventConnection, {
    description: `The events of all stories, in time order; those without a time last.

\`\`\`graphql
{
  events(first: 20, filter: { during: "2016-08", status: HAPPENED }) {
    nodes { name when { display phrase } place { name } }
  }
}
\`\`\``,
  })
  async events(
    @First() first: number | null,
    @After() after: string | null,
    @Arg('filter', () => EventFilter, { nullable: true, description: 'What narrows the list.' })
    filter: EventFilter | null,
    @OrderByTime('asc') orderBy: Direction | null,
    @Ctx() { store }: RequestContext,
  ): Promise<EventConnection> {
    const args = pageArgs(first, after);
    const page = await store.listEvents(args, eventListFilter(filter), orderBy ?? undefined);
    return EventConnection.from(page, args, Event.of);
  }
}

function eventListFilter(filter: EventFilter | null): EventListFilter {
  return {
    ...(filter?.during != null && during(filter.during)),
    ...(filter?.place != null && { place: filter.place }),
    ...(filter?.participant != null && { participant: parseEntityId(filter.participant) }),
    ...(filter?.kind != null && { kind: filter.kind }),
    ...(filter?.status != null && { status: filter.status }),
    ...(filter?.storyline != null && { storyline: filter.storyline }),
    ...(filter?.article != null && { article: filter.article }),
  };
}

/** An EDTF time's last instant is inside it; the store's stretches end before their end. */
function during(edtf: string): { earliest: string; latest: string } {
  const { earliest, latest } = parseEdtf(edtf);
  const end = latest === openLatest ? latest : new Date(Date.parse(latest) + 1).toISOString();
  return { earliest, latest: end };
}
