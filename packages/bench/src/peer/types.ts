import { Field, Float, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import {
  AssertionMethod,
  BlockKind,
  ContributionKind,
  EvidenceStatus,
  EventKind,
  EventStatus,
  OrganizationKind,
  PlaceKind,
  QuoteMode,
} from './enums';
import { DateTime, Edtf, Url } from './scalars';

// The fields that a value carries itself. What leads on to another object is a field
// resolver, in the file of its domain.

@ObjectType()
export class Assertion {
  @Field(() => AssertionMethod) method!: string;
  @Field(() => Float, { nullable: true }) confidence!: number | null;
  @Field(() => String, { nullable: true }) by!: string | null;
}

@ObjectType()
export class Evidence {
  @Field(() => Int) revision!: number;
  @Field(() => Int) block!: number;
  @Field(() => Int) start!: number;
  @Field(() => Int) end!: number;
  @Field(() => String) exact!: string;
  @Field(() => String) prefix!: string;
  @Field(() => String) suffix!: string;
  @Field(() => String) sentence!: string;
  @Field(() => EvidenceStatus) status!: string;
}

const kindToType = {
  person: 'Person',
  organization: 'Organization',
  place: 'Place',
  event: 'Event',
} as const;

@InterfaceType()
export abstract class Node {
  @Field(() => ID) id!: string;
}

@InterfaceType({
  implements: Node,
  resolveType: (entity: { kind: keyof typeof kindToType }) => kindToType[entity.kind],
})
export abstract class Entity extends Node {
  @Field(() => String) slug!: string;
  @Field(() => String) name!: string;
  @Field(() => [String]) alsoKnownAs!: string[];
  @Field(() => String, { nullable: true }) summary!: string | null;
  @Field(() => [Url]) sameAs!: string[];
}

@ObjectType({ implements: Entity })
export class Person extends Entity {
  @Field(() => String, { nullable: true }) givenName!: string | null;
  @Field(() => String, { nullable: true }) familyName!: string | null;
}

@ObjectType({ implements: Entity })
export class Organization extends Entity {
  @Field(() => OrganizationKind, { name: 'kind' }) organizationKind!: string;
}

@ObjectType()
export class Coordinates {
  @Field(() => Float) latitude!: number;
  @Field(() => Float) longitude!: number;
  @Field(() => Float) precisionKm!: number;
}

@ObjectType({ implements: Entity })
export class Place extends Entity {
  @Field(() => PlaceKind, { name: 'kind' }) placeKind!: string;
  @Field(() => Coordinates, { nullable: true }) coordinates!: Coordinates | null;
  @Field(() => String, { nullable: true }) countryCode!: string | null;
}

@ObjectType()
export class EventTime {
  @Field(() => Edtf) edtf!: string;
  @Field(() => DateTime) earliest!: string;
  @Field(() => DateTime) latest!: string;
  @Field(() => String, { nullable: true }) phrase!: string | null;
  @Field(() => [Evidence]) evidence!: Evidence[];
}

@ObjectType()
export class Participation {
  @Field(() => String, { nullable: true }) role!: string | null;
  @Field(() => [Evidence]) evidence!: Evidence[];
  @Field(() => Assertion) assertion!: Assertion;
}

@ObjectType({ implements: Entity })
export class Event extends Entity {
  @Field(() => EventKind, { name: 'kind' }) eventKind!: string;
  @Field(() => EventStatus) status!: string;
  @Field(() => EventTime, { nullable: true }) when!: EventTime | null;
  @Field(() => [Participation]) participants!: Participation[];
  @Field(() => [Evidence]) evidence!: Evidence[];
  @Field(() => Assertion) assertion!: Assertion;
}

@ObjectType()
export class Role {
  @Field(() => ID) id!: string;
  @Field(() => String) title!: string;
  @Field(() => Edtf, { nullable: true }) start!: string | null;
  @Field(() => Edtf, { nullable: true }) end!: string | null;
  @Field(() => [Edtf]) attested!: string[];
  @Field(() => [Evidence]) evidence!: Evidence[];
  @Field(() => Assertion) assertion!: Assertion;
}

@ObjectType({ implements: Node })
export class Quote extends Node {
  @Field(() => String) text!: string;
  @Field(() => QuoteMode) mode!: string;
  @Field(() => String, { nullable: true }) via!: string | null;
  @Field(() => [Evidence]) evidence!: Evidence[];
  @Field(() => Assertion) assertion!: Assertion;
}

@ObjectType()
export class Claim {
  @Field(() => String) text!: string;
  @Field(() => Citation, { nullable: true }) source!: Citation | null;
  @Field(() => [Evidence]) evidence!: Evidence[];
  @Field(() => Assertion) assertion!: Assertion;
}

@ObjectType({ implements: Node })
export class Disagreement extends Node {
  @Field(() => String) question!: string;
  @Field(() => [Claim]) positions!: Claim[];
}

@ObjectType({ implements: Node })
export class Mention extends Node {
  @Field(() => Int) block!: number;
  @Field(() => Int) start!: number;
  @Field(() => Int) end!: number;
  @Field(() => String) exact!: string;
  @Field(() => Assertion) assertion!: Assertion;
}

@ObjectType()
export class Dateline {
  @Field(() => String) text!: string;
  @Field(() => Edtf) date!: string;
}

@ObjectType()
export class Contribution {
  @Field(() => ContributionKind) kind!: string;
  @Field(() => [Evidence]) evidence!: Evidence[];
}

@ObjectType()
export class Citation {
  @Field(() => String, { nullable: true }) title!: string | null;
  @Field(() => Url, { nullable: true }) url!: string | null;
  @Field(() => Edtf, { nullable: true }) datePublished!: string | null;
  @Field(() => [String]) authors!: string[];
}

@ObjectType()
export class Block {
  @Field(() => Int) index!: number;
  @Field(() => BlockKind) kind!: string;
  @Field(() => String) text!: string;
}

@ObjectType()
export class Correction {
  @Field(() => DateTime) at!: string;
  @Field(() => String) text!: string;
  @Field(() => Int) revision!: number;
}

@ObjectType()
export class Retraction {
  @Field(() => DateTime) at!: string;
  @Field(() => String) reason!: string;
}

@ObjectType()
export class Revision {
  @Field(() => Int) number!: number;
  @Field(() => DateTime) at!: string;
  @Field(() => String, { nullable: true }) note!: string | null;
}

@ObjectType({ implements: Node })
export class Article extends Node {
  @Field(() => String) slug!: string;
  @Field(() => String) headline!: string;
  @Field(() => String, { nullable: true }) description!: string | null;
  @Field(() => String) language!: string;
  @Field(() => Dateline, { nullable: true }) dateline!: Dateline | null;
  @Field(() => DateTime) datePublished!: string;
  @Field(() => DateTime) dateModified!: string;
  @Field(() => Int) revision!: number;
  @Field(() => Int) wordCount!: number;
  @Field(() => Int) readingMinutes!: number;
  @Field(() => [Contribution]) contributions!: Contribution[];
  @Field(() => Citation, { nullable: true }) citation!: Citation | null;
  @Field(() => [Correction]) corrections!: Correction[];
  @Field(() => Retraction, { nullable: true }) retraction!: Retraction | null;
  @Field(() => [Revision]) revisions!: Revision[];
}

@ObjectType({ implements: Node })
export class Storyline extends Node {
  @Field(() => String) slug!: string;
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true }) synopsis!: string | null;
}
