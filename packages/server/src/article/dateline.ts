import type { Article as ArticleRecord } from '@dateline/model';
import { Ctx, Field, ObjectType } from 'type-graphql';
import { after, type Deferred } from '../loading/deferred';
import type { RequestContext } from '../loading/request-context';
import { Place } from '../place/place';
import { EDTF } from '../scalar/edtf';

type DatelineRecord = NonNullable<ArticleRecord['dateline']>;

/** Where and when an article was filed. */
@ObjectType('Dateline', {
  simpleResolvers: true,
  description:
    'Where and when an article was filed; not a place that it discusses: `{ articles(first: 5) { nodes { dateline { text date } } } }`.',
})
export class Dateline {
  @Field(() => String, { description: 'As printed, without the dash: “HANGZHOU, China”.' })
  readonly text: string;

  @Field(() => EDTF, {
    description: 'The day on which it was filed; “on Sunday” in the text counts from this day.',
  })
  readonly date: string;

  private readonly placeSlug: string | null;

  constructor(record: DatelineRecord) {
    this.text = record.text;
    this.date = record.date;
    this.placeSlug = record.place;
  }

  @Field(() => Place, { nullable: true, description: 'Where it was filed.' })
  place(@Ctx() { load }: RequestContext): Deferred<Place | null> {
    if (this.placeSlug === null) return null;
    return after(load.entityOf('place', this.placeSlug), Place.of);
  }
}
