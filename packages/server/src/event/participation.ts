import type { EntityRef, Participation as ParticipationRecord } from '@dateline/model';
import { Ctx, Field, ObjectType } from 'type-graphql';
import { Entity } from '../entity/entity';
import { presentEntity } from '../entity/present-entity';
import { Assertion } from '../evidence/assertion';
import { Evidence } from '../evidence/evidence';
import { after, type Deferred } from '../loading/deferred';
import type { RequestContext } from '../loading/request-context';
import { Event } from './event';

/** A part that someone or something had in an event. */
@ObjectType('Participation', {
  simpleResolvers: true,
  description:
    'A part that someone or something had in an event: `{ event(slug: "g20-hangzhou-summit") { participants { role entity { name } } } }`.',
})
export class Participation {
  @Field(() => String, {
    nullable: true,
    description: 'The part, in plain words: “host”; null when only present.',
  })
  readonly role: string | null;

  @Field(() => [Evidence], {
    description: 'The words of the article that say so, with where they stand.',
  })
  readonly evidence: readonly Evidence[];

  @Field(() => Assertion, {
    description: 'Whether an editor or a machine says that it is so, and how sure it is.',
  })
  readonly assertion: Assertion;

  private readonly address: EntityRef;
  private readonly eventSlug: string;

  /** `event`: slug of the event that it is a part in. */
  constructor(record: ParticipationRecord, event: string) {
    this.role = record.role;
    this.evidence = Evidence.all(record.evidence);
    this.assertion = new Assertion(record.assertion);
    this.address = record.entity;
    this.eventSlug = event;
  }

  @Field(() => Entity, { description: 'Who or what took part.' })
  entity(@Ctx() { load }: RequestContext): Deferred<Entity> {
    return after(load.entity(this.address), presentEntity);
  }

  @Field(() => Event, { description: 'What they took part in.' })
  event(@Ctx() { load }: RequestContext): Deferred<Event> {
    return after(load.entityOf('event', this.eventSlug), Event.of);
  }
}
