import type {
  Event as EventRecord,
  EventKind as Kind,
  EventStatus as Status,
} from '@dateline/model';
import { Ctx, Field, ObjectType } from 'type-graphql';
import { Entity } from '../entity/entity';
import { Assertion } from '../evidence/assertion';
import { Evidence } from '../evidence/evidence';
import { after, inOrder, type Deferred } from '../loading/deferred';
import { onePerRecord } from '../loading/one-per-record';
import type { RequestContext } from '../loading/request-context';
import { Place } from '../place/place';
import { Quote } from '../quote/quote';
import { QuoteConnection } from '../quote/quote-connection';
import { Node } from '../relay/node';
import { Limit, limited } from '../relay/limit';
import { After, First, pageArgs } from '../relay/paging';
import { EventTime } from './event-time';
import { EventKind, EventStatus } from './event-vocabulary';
import { Participation } from './participation';

/** So many events are told before one, and after it, at most. */
const mostNeighbors = 10;

/** Something that happened, goes on, is expected, or did not happen. */
@ObjectType('Event', {
  implements: [Node, Entity],
  simpleResolvers: true,
  description: `Something that a story says happened, goes on, is expected, or did not happen.

\`\`\`graphql
{
  event(slug: "g20-hangzhou-summit") {
    name
    status
    when { display phrase }
    place { name }
    participants { role entity { name } }
    parts { name }
    evidence { sentence }
  }
}
\`\`\``,
})
export class Event extends Entity {
  @Field(() => EventKind, { description: 'What sort of event it is.' })
  readonly kind: Kind;

  @Field(() => EventStatus, { description: 'Whether it took place.' })
  readonly status: Status;

  @Field(() => EventTime, {
    nullable: true,
    description: 'When it was; null when the stories do not say.',
  })
  readonly when: EventTime | null;

  @Field(() => [Evidence], { description: 'The words that say where it was.' })
  readonly placeEvidence: readonly Evidence[];

  @Field(() => [Participation], { description: 'Who and what took part.' })
  readonly participants: readonly Participation[];

  @Field(() => [Evidence], { description: 'The words that report it; at least one.' })
  readonly evidence: readonly Evidence[];

  @Field(() => Assertion, {
    description: 'Whether an editor or a machine says that it is so, and how sure it is.',
  })
  readonly assertion: Assertion;

  private readonly placeSlug: string | null;
  private readonly wholeSlug: string | null;
  private readonly predecessorSlugs: readonly string[];

  /** The object of a record, made once. */
  static readonly of = onePerRecord((record: EventRecord) => new Event(record));

  static readonly all = onePerRecord((records: readonly EventRecord[]) => records.map(Event.of));

  constructor(record: EventRecord) {
    super(record);
    this.kind = record.eventKind;
    this.status = record.status;
    this.when = record.when && new EventTime(record.when);
    this.placeEvidence = Evidence.all(record.place?.evidence ?? []);
    this.participants = record.participants.map((part) => new Participation(part, record.slug));
    this.evidence = Evidence.all(record.evidence);
    this.assertion = new Assertion(record.assertion);
    this.placeSlug = record.place?.slug ?? null;
    this.wholeSlug = record.partOf;
    this.predecessorSlugs = record.precededBy;
  }

  @Field(() => Place, {
    nullable: true,
    description: 'Where it was; null when the stories do not say.',
  })
  place(@Ctx() { load }: RequestContext): Deferred<Place | null> {
    if (this.placeSlug === null) return null;
    return after(load.entityOf('place', this.placeSlug), Place.of);
  }

  @Field(() => Event, {
    nullable: true,
    description: 'The larger event that it is part of, if any.',
  })
  partOf(@Ctx() { load }: RequestContext): Deferred<Event | null> {
    if (this.wholeSlug === null) return null;
    return after(load.entityOf('event', this.wholeSlug), Event.of);
  }

  @Field(() => [Event], { description: 'The events that are part of it, in time order.' })
  parts(@Ctx() { load }: RequestContext): Deferred<readonly Event[]> {
    return after(load.partsOf(this.slug), (found) => found.map(Event.of));
  }

  @Field(() => [Event], { description: 'The events that the stories say it came after.' })
  precededBy(@Ctx() { load }: RequestContext): Deferred<readonly Event[]> {
    const events = inOrder(this.predecessorSlugs.map((slug) => load.entityOf('event', slug)));
    return after(events, (found) => found.map(Event.of));
  }

  @Field(() => [Event], { description: 'The events that the stories say came after it.' })
  followedBy(@Ctx() { load }: RequestContext): Deferred<readonly Event[]> {
    return after(load.followersOf(this.slug), (found) => found.map(Event.of));
  }

  @Field(() => [Event], {
    description:
      'What was before it in the storylines that it belongs to, by time alone: the nearest first. Without its parts and what it is part of; none for an event without a time.',
  })
  earlier(
    @Limit(3, mostNeighbors) limit: number | null,
    @Ctx() { load }: RequestContext,
  ): Deferred<readonly Event[]> {
    return after(load.neighborsOf(this.slug), (found) =>
      limited(found?.earlier ?? [], limit, 3, mostNeighbors).map(Event.of),
    );
  }

  @Field(() => [Event], {
    description:
      'What was after it in the storylines that it belongs to, by time alone: the nearest first.',
  })
  later(
    @Limit(3, mostNeighbors) limit: number | null,
    @Ctx() { load }: RequestContext,
  ): Deferred<readonly Event[]> {
    return after(load.neighborsOf(this.slug), (found) =>
      limited(found?.later ?? [], limit, 3, mostNeighbors).map(Event.of),
    );
  }

  @Field(() => QuoteConnection, {
    description: 'What was said there: newest article first, in the order of the text.',
  })
  async quotes(
    @First() first: number | null,
    @After() after: string | null,
    @Ctx() { load }: RequestContext,
  ): Promise<QuoteConnection> {
    const args = pageArgs(first, after);
    return QuoteConnection.from(await load.quotesOf(this.ref, args), args, Quote.of);
  }
}
