import type { Citation as CitationRecord } from '@dateline/model';
import { Ctx, Field, ObjectType } from 'type-graphql';
import { after, type Deferred } from '../loading/deferred';
import type { RequestContext } from '../loading/request-context';
import { Organization } from '../organization/organization';
import { EDTF } from '../scalar/edtf';
import { GraphQLURL } from '../scalar/url';

/** The published report that an article, or one side of a disagreement, rests on. */
@ObjectType('Citation', {
  simpleResolvers: true,
  description:
    'The published report that an article, or one side of a disagreement, rests on: `{ article(slug: "hangzhou-cease-fire-talks") { citation { title publisher { name } authors } } }`.',
})
export class Citation {
  @Field(() => String, { nullable: true, description: 'The report’s title.' })
  readonly title: string | null;

  @Field(() => GraphQLURL, { nullable: true, description: 'Where the report can be read.' })
  readonly url: string | null;

  @Field(() => EDTF, { nullable: true, description: 'When the report was published.' })
  readonly datePublished: string | null;

  @Field(() => [String], { description: 'Who wrote the report, by name.' })
  readonly authors: readonly string[];

  private readonly publisherSlug: string | null;

  constructor(record: CitationRecord) {
    this.title = record.title;
    this.url = record.url;
    this.datePublished = record.datePublished;
    this.authors = record.authors;
    this.publisherSlug = record.publisher;
  }

  @Field(() => Organization, { nullable: true, description: 'Who published the report.' })
  publisher(@Ctx() { load }: RequestContext): Deferred<Organization | null> {
    if (this.publisherSlug === null) return null;
    return after(load.entityOf('organization', this.publisherSlug), Organization.of);
  }
}
