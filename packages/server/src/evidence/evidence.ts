import type { Evidence as EvidenceRecord, EvidenceStatus as Status } from '@dateline/model';
import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import { Article } from '../article/article';
import { after, type Deferred } from '../loading/deferred';
import type { RequestContext } from '../loading/request-context';
import { graphqlEnum } from '../vocabulary/graphql-enum';

export const EvidenceStatus = graphqlEnum<Status>(
  'EvidenceStatus',
  'How the words fared when the article was last revised.',
  {
    anchored: 'The words stand where they were first found.',
    moved: 'A revision moved the words; they were found again with certainty.',
    ambiguous: 'After a revision the words fit several places equally well; attached to none.',
    orphaned: 'A revision removed the words; they are kept as they were.',
  },
);

/** Where the text says it. */
@ObjectType('Evidence', {
  simpleResolvers: true,
  description: `Where the text says it: a W3C TextQuoteSelector (\`exact\`, \`prefix\`, \`suffix\`) and a TextPositionSelector (\`block\`, \`start\`, \`end\`) in one.

\`\`\`graphql
{
  event(slug: "g20-hangzhou-summit") {
    evidence { exact sentence article { headline } }
  }
}
\`\`\``,
})
export class Evidence {
  @Field(() => Int, { description: 'The revision of the article whose words these are.' })
  readonly revision: number;

  @Field(() => Int, { description: 'Index into `Article.blocks`.' })
  readonly block: number;

  @Field(() => Int, {
    description: 'Offset of the first character into `Block.text`, in UTF-16 code units.',
  })
  readonly start: number;

  @Field(() => Int, {
    description: 'Offset behind the last character into `Block.text`, in UTF-16 code units.',
  })
  readonly end: number;

  @Field(() => String, {
    description: 'The words themselves: always `blocks[block].text.slice(start, end)`.',
  })
  readonly exact: string;

  @Field(() => String, { description: 'Up to 32 code units of the text before the words.' })
  readonly prefix: string;

  @Field(() => String, { description: 'Up to 32 code units of the text after the words.' })
  readonly suffix: string;

  @Field(() => String, {
    description: 'The whole sentence, or sentences, that the words stand in.',
  })
  readonly sentence: string;

  @Field(() => EvidenceStatus, {
    description: 'How the words fared when the article was last revised.',
  })
  readonly status: Status;

  private readonly articleSlug: string;

  constructor(record: EvidenceRecord) {
    this.revision = record.revision;
    this.block = record.block;
    this.start = record.start;
    this.end = record.end;
    this.exact = record.exact;
    this.prefix = record.prefix;
    this.suffix = record.suffix;
    this.sentence = record.sentence;
    this.status = record.status;
    this.articleSlug = record.article;
  }

  /** The evidence of a fact, as the API shows it. */
  static all(records: readonly EvidenceRecord[]): readonly Evidence[] {
    return records.map((record) => new Evidence(record));
  }

  @Field(() => Article, { description: 'The article whose words these are.' })
  article(@Ctx() { load }: RequestContext): Deferred<Article> {
    return after(load.article(this.articleSlug), Article.of);
  }
}
