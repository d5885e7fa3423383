import type { Contribution as ContributionRecord, ContributionKind as Kind } from '@dateline/model';
import { Ctx, Field, ObjectType } from 'type-graphql';
import { Evidence } from '../evidence/evidence';
import { after, type Deferred } from '../loading/deferred';
import type { RequestContext } from '../loading/request-context';
import { Person } from '../person/person';
import { Place } from '../place/place';
import { graphqlEnum } from '../vocabulary/graphql-enum';

export const ContributionKind = graphqlEnum<Kind>(
  'ContributionKind',
  'What someone did for an article.',
  {
    author: 'Wrote it; named in the byline.',
    contributor: 'Reported for it.',
    photographer: 'Took its pictures.',
  },
);

/** Who reported, wrote or photographed, and from where. */
@ObjectType('Contribution', {
  simpleResolvers: true,
  description:
    'Who reported, wrote or photographed, and from where: `{ article(slug: "hangzhou-cease-fire-talks") { contributions { kind person { name } reportedFrom { name } } } }`.',
})
export class Contribution {
  @Field(() => ContributionKind, { description: 'What they did.' })
  readonly kind: Kind;

  @Field(() => [Evidence], {
    description: 'The words of the article that say so, with where they stand.',
  })
  readonly evidence: readonly Evidence[];

  private readonly personSlug: string;
  private readonly reportedFromSlug: string | null;

  constructor(record: ContributionRecord) {
    this.kind = record.kind;
    this.evidence = Evidence.all(record.evidence);
    this.personSlug = record.person;
    this.reportedFromSlug = record.reportedFrom;
  }

  @Field(() => Person, { description: 'Who did it.' })
  person(@Ctx() { load }: RequestContext): Deferred<Person> {
    return after(load.entityOf('person', this.personSlug), Person.of);
  }

  @Field(() => Place, { nullable: true, description: 'Where they did it from, if it says so.' })
  reportedFrom(@Ctx() { load }: RequestContext): Deferred<Place | null> {
    if (this.reportedFromSlug === null) return null;
    return after(load.entityOf('place', this.reportedFromSlug), Place.of);
  }
}
