import type {
  Amendment,
  EventKind as EventKindName,
  EventStatus as Status,
  QuoteMode as Mode,
} from '@dateline/model';
import { Field, ID, InputType } from 'type-graphql';
import { EventKind, EventStatus } from '../event/event-vocabulary';
import { badInput } from '../execution/refusal';
import { QuoteMode } from '../quote/quote';
import { parseEntityId } from '../relay/global-id';
import { EDTF } from '../scalar/edtf';
import { slugOfEntity } from './fact-id';

/** What an editor says instead. */
@InputType('FactAmendment', {
  description:
    'What a fact is to say instead. What is left out stays; null takes a value away where there may be none.',
})
export class FactAmendment {
  @Field(() => ID, { nullable: true, description: 'Of a mention: the entity that is meant.' })
  readonly entity?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of a quote: who said it.' })
  readonly speaker?: string | null;

  @Field(() => QuoteMode, { nullable: true, description: 'Of a quote: how close to the words.' })
  readonly mode?: Mode | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of a quote: the words; unless it is indirect, as its evidence has them.',
  })
  readonly text?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a quote: how it came to the article.' })
  readonly via?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of a quote: the event on which it was said.' })
  readonly occasion?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a role: the office.' })
  readonly title?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of a role: where it is held.' })
  readonly organization?: string | null;

  @Field(() => EDTF, { nullable: true, description: 'Of a role: when it began.' })
  readonly start?: string | null;

  @Field(() => EDTF, { nullable: true, description: 'Of a role: when it ended.' })
  readonly end?: string | null;

  @Field(() => String, { nullable: true, description: 'Of an event: its name.' })
  readonly name?: string | null;

  @Field(() => String, { nullable: true, description: 'Of an event: what it is, in a sentence.' })
  readonly summary?: string | null;

  @Field(() => EventKind, { nullable: true, description: 'Of an event: what sort it is.' })
  readonly kind?: EventKindName | null;

  @Field(() => EventStatus, { nullable: true, description: 'Of an event: whether it took place.' })
  readonly status?: Status | null;

  @Field(() => EDTF, { nullable: true, description: 'Of an event: when it was.' })
  readonly when?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of an event: the place where it was.' })
  readonly place?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of a participation: the part that it had, in plain words.',
  })
  readonly part?: string | null;
}

/** The amendment in the model's words; only what the client gave is in it. */
export function amendmentOf(input: FactAmendment): Amendment {
  const { entity, speaker, mode, text, title, name, kind, status } = input;
  const { via, occasion, organization, start, end, summary, when, place, part } = input;
  for (const [field, value] of Object.entries({
    entity,
    speaker,
    mode,
    text,
    title,
    name,
    kind,
    status,
  })) {
    if (value === null) throw badInput(`\`${field}\` cannot be taken away. Leave it out.`);
  }
  return {
    ...(entity != null && { entity: parseEntityId(entity) }),
    ...(speaker != null && { speaker: parseEntityId(speaker) }),
    ...(mode != null && { mode }),
    ...(text != null && { text }),
    ...(title != null && { title }),
    ...(name != null && { name }),
    ...(kind != null && { eventKind: kind }),
    ...(status != null && { status }),
    ...(via !== undefined && { via }),
    ...(occasion !== undefined && { occasion: slugOrNull('occasion', occasion, 'event') }),
    ...(organization !== undefined && {
      organization: slugOrNull('organization', organization, 'organization'),
    }),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    ...(summary !== undefined && { summary }),
    ...(when !== undefined && { edtf: when }),
    ...(place !== undefined && { place: slugOrNull('place', place, 'place') }),
    ...(part !== undefined && { part }),
  };
}

function slugOrNull(field: string, id: string | null, kind: 'place' | 'organization' | 'event') {
  return id === null ? null : slugOfEntity(field, id, kind);
}
