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
    'What a fact is to say instead. Give only fields of that sort of fact. What is left out stays; null takes a value away where there may be none.',
})
export class FactAmendment {
  @Field(() => ID, {
    nullable: true,
    description: 'Of a mention: the id of the entity that is meant.',
  })
  readonly entity?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Of a quote: the id of the person or organization that said it.',
  })
  readonly speaker?: string | null;

  @Field(() => QuoteMode, {
    nullable: true,
    description: 'Of a quote: how close it is to the words spoken.',
  })
  readonly mode?: Mode | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Of a quote: what was said. For `DIRECT` and `PARTIAL` exactly as its evidence has it.',
  })
  readonly text?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of a quote: how it came to the article, such as “through a spokesman”.',
  })
  readonly via?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Of a quote: the id of the event on which it was said.',
  })
  readonly occasion?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of a disagreement: what is asked.',
  })
  readonly question?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Of a disagreement: the id of the entity that it is about.',
  })
  readonly about?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of a role: the office, such as “Secretary of State”.',
  })
  readonly title?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Of a role: the id of the organization where it is held.',
  })
  readonly organization?: string | null;

  @Field(() => EDTF, {
    nullable: true,
    description: 'Of a role: when it began, such as `"2013-02"`.',
  })
  readonly start?: string | null;

  @Field(() => EDTF, {
    nullable: true,
    description: 'Of a role: when it ended, such as `"2017-01-20"`.',
  })
  readonly end?: string | null;

  @Field(() => String, { nullable: true, description: 'Of an event: its name.' })
  readonly name?: string | null;

  @Field(() => String, { nullable: true, description: 'Of an event: what it is, in a sentence.' })
  readonly summary?: string | null;

  @Field(() => EventKind, { nullable: true, description: 'Of an event: what sort it is.' })
  readonly kind?: EventKindName | null;

  @Field(() => EventStatus, { nullable: true, description: 'Of an event: whether it took place.' })
  readonly status?: Status | null;

  @Field(() => EDTF, {
    nullable: true,
    description:
      'Of an event: when it was, as exactly as the words say it: `"2016-08~"` for about August 2016.',
  })
  readonly when?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Of an event: the id of the place where it was.',
  })
  readonly place?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of a part in an event (`participant`): what it was, in plain words: “host”.',
  })
  readonly part?: string | null;
}

/** The amendment in the model's words; only what the client gave is in it. */
export function amendmentOf(input: FactAmendment): Amendment {
  const { entity, speaker, mode, text, title, name, kind, status } = input;
  const { question, about } = input;
  const { via, occasion, organization, start, end, summary, when, place, part } = input;
  for (const [field, value] of Object.entries({
    entity,
    speaker,
    mode,
    text,
    question,
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
    ...(question != null && { question }),
    ...(about !== undefined && { about: about === null ? null : parseEntityId(about) }),
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
