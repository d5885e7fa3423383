import type { Appearance as AppearanceRecord } from '@dateline/store';
import { Field, Int, ObjectType } from 'type-graphql';
import { Article } from '../article/article';
import { Mention } from '../mention/mention';
import { Limit, limited } from '../relay/limit';

/** So many mentions in one article are told at most. */
const mostMentions = 40;

/** An article that is about an entity, and where its text names it. */
@ObjectType('Appearance', {
  simpleResolvers: true,
  description: `An article that is about an entity, and where its text names it.

\`\`\`graphql
{
  person(slug: "john-kerry") {
    appearances(first: 5) {
      nodes { article { headline } mentionCount mentions(limit: 3) { block start end } }
    }
  }
}
\`\`\``,
})
export class Appearance {
  @Field(() => Article, { description: 'The article.' })
  readonly article: Article;

  @Field(() => Int, {
    description: 'How often the text names it; 0 where only a fact is about it, or a byline.',
  })
  readonly mentionCount: number;

  @Field(() => Int, {
    description:
      'Index of the last block of the article that names anything: the scale on which `mentions` can be drawn.',
  })
  readonly lastBlock: number;

  private readonly record: AppearanceRecord;

  constructor(record: AppearanceRecord) {
    this.article = Article.of(record.article);
    this.mentionCount = record.mentionCount;
    this.lastBlock = record.lastBlock;
    this.record = record;
  }

  static readonly of = (record: AppearanceRecord): Appearance => new Appearance(record);

  @Field(() => [Mention], { description: 'Where it is named, in text order.' })
  mentions(@Limit(20, mostMentions) limit: number | null): readonly Mention[] {
    return limited(this.record.mentions, limit, 20, mostMentions).map(Mention.of);
  }
}
