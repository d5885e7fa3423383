import type { ArticleSummary } from '@dateline/store';
import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import { Disagreement } from '../disagreement/disagreement';
import { Event } from '../event/event';
import { inTimeOrder } from '../event/time-order';
import { after, inOrder, type Deferred } from '../loading/deferred';
import { onePerRecord } from '../loading/one-per-record';
import type { RequestContext } from '../loading/request-context';
import { Mention } from '../mention/mention';
import { Organization } from '../organization/organization';
import { Person } from '../person/person';
import { Place } from '../place/place';
import { Quote } from '../quote/quote';
import { globalId } from '../relay/global-id';
import { Node } from '../relay/node';
import { GraphQLDateTime } from '../scalar/date-time';
import { Storyline } from '../storyline/storyline';
import { Block } from './block';
import { Citation } from './citation';
import { Contribution } from './contribution';
import { Dateline } from './dateline';
import { FactChange } from './fact-change';
import { Retraction } from './retraction';
import { Correction, Revision } from './revision';

/**
 * A news article. Its text and facts come from its compiled document, read whole when the
 * first of them is asked for; lists that show none of them never read it.
 */
@ObjectType('Article', {
  implements: Node,
  simpleResolvers: true,
  description: `A news article that can be looked into.

\`\`\`graphql
{
  article(slug: "hangzhou-cease-fire-talks") {
    headline
    dateline { text date }
    blocks { text }
    people { name roles(asOf: "2016-09-04") { title } }
    events { name status when { display } place { name } }
    quotes { text speaker { name } evidence { sentence } }
  }
}
\`\`\``,
})
export class Article extends Node {
  @Field(() => String, { description: 'Names it in addresses: `hangzhou-cease-fire-talks`.' })
  readonly slug: string;

  @Field(() => String, { description: 'The line above the text.' })
  readonly headline: string;

  @Field(() => String, {
    nullable: true,
    description: 'One sentence for lists and shared links.',
  })
  readonly description: string | null;

  @Field(() => String, { description: 'The language of the text, as BCP 47: `en`.' })
  readonly language: string;

  @Field(() => Dateline, { nullable: true, description: 'Where and when it was filed.' })
  readonly dateline: Dateline | null;

  @Field(() => GraphQLDateTime, { description: 'When it was first published.' })
  readonly datePublished: string;

  @Field(() => GraphQLDateTime, { description: 'When it was last changed.' })
  readonly dateModified: string;

  @Field(() => Int, { description: 'The number of the current revision, from 1.' })
  readonly revision: number;

  @Field(() => Int, { description: 'How many words the text has.' })
  readonly wordCount: number;

  @Field(() => Int, { description: 'Whole minutes to read it, at 230 words a minute.' })
  readonly readingMinutes: number;

  @Field(() => [Contribution], { description: 'Who reported, wrote and photographed it.' })
  readonly contributions: readonly Contribution[];

  @Field(() => Citation, {
    nullable: true,
    description: 'The published report that it rests on.',
  })
  readonly citation: Citation | null;

  @Field(() => [Correction], { description: 'What was put right, latest last.' })
  readonly corrections: readonly Correction[];

  @Field(() => [Revision], { description: 'The states of its text, latest last.' })
  readonly revisions: readonly Revision[];

  @Field(() => Retraction, {
    nullable: true,
    description:
      'That it is no longer stood by, and why; null for an article that is. Its text and facts are gone.',
  })
  readonly retraction: Retraction | null;

  private readonly storylineSlugs: readonly string[];

  /** The object of a record, made once. */
  static readonly of = onePerRecord((record: ArticleSummary) => new Article(record));

  constructor(record: ArticleSummary) {
    super(globalId('Article', record.slug));
    this.slug = record.slug;
    this.headline = record.headline;
    this.description = record.description;
    this.language = record.language;
    this.dateline = record.dateline && new Dateline(record.dateline);
    this.datePublished = record.datePublished;
    this.dateModified = record.dateModified;
    this.revision = record.revision;
    this.wordCount = record.wordCount;
    this.readingMinutes = record.readingMinutes;
    this.contributions = record.contributions.map((part) => new Contribution(part));
    this.citation = record.citation && new Citation(record.citation);
    this.corrections = record.corrections.map((correction) => new Correction(correction));
    this.revisions = record.revisions.map((revision) => new Revision(revision, record.slug));
    this.retraction = record.retraction && new Retraction(record.retraction);
    this.storylineSlugs = record.storylines;
  }

  @Field(() => [FactChange], {
    description:
      'What differs in the facts between any two of its revisions; empty when there is no such revision.',
  })
  async changes(
    @Arg('from', () => Int, { description: 'The number of the revision to start from.' })
    from: number,
    @Arg('to', () => Int, {
      nullable: true,
      description: 'The number of the revision to compare with; left out, the current one.',
    })
    to: number | null,
    @Ctx() { load }: RequestContext,
  ): Promise<readonly FactChange[]> {
    const changes = await load.factChanges(this.slug, from, to ?? this.revision);
    return changes.map((change) => new FactChange(change));
  }

  @Field(() => [Block], { description: 'The text, piece by piece.' })
  blocks(@Ctx() { load }: RequestContext): Deferred<readonly Block[]> {
    return after(load.document(this.slug), ({ article }) => Block.all(article.blocks));
  }

  @Field(() => [Mention], { description: 'Where the text names whom and what, in text order.' })
  mentions(@Ctx() { load }: RequestContext): Deferred<readonly Mention[]> {
    return after(load.document(this.slug), ({ article }) => Mention.all(article.mentions));
  }

  @Field(() => [Person], { description: 'The people of the story.' })
  people(@Ctx() { load }: RequestContext): Deferred<readonly Person[]> {
    return after(load.document(this.slug), ({ people }) => Person.all(people));
  }

  @Field(() => [Place], { description: 'The places of the story.' })
  places(@Ctx() { load }: RequestContext): Deferred<readonly Place[]> {
    return after(load.document(this.slug), ({ places }) => Place.all(places));
  }

  @Field(() => [Organization], { description: 'The organizations of the story.' })
  organizations(@Ctx() { load }: RequestContext): Deferred<readonly Organization[]> {
    return after(load.document(this.slug), ({ organizations }) => Organization.all(organizations));
  }

  @Field(() => [Event], { description: 'The events of the story, in time order.' })
  events(@Ctx() { load }: RequestContext): Deferred<readonly Event[]> {
    return after(load.document(this.slug), ({ events }) => Event.all(inTimeOrder(events)));
  }

  @Field(() => [Quote], { description: 'What is said in the story, in text order.' })
  quotes(@Ctx() { load }: RequestContext): Deferred<readonly Quote[]> {
    return after(load.document(this.slug), ({ article }) => Quote.all(article.quotes));
  }

  @Field(() => [Disagreement], {
    description: 'What sources answer differently, with what each side holds.',
  })
  disagreements(@Ctx() { load }: RequestContext): Deferred<readonly Disagreement[]> {
    return after(load.document(this.slug), ({ article }) =>
      Disagreement.all(article.disagreements),
    );
  }

  @Field(() => [Storyline], { description: 'The running stories that it belongs to.' })
  storylines(@Ctx() { load }: RequestContext): Deferred<readonly Storyline[]> {
    const storylines = inOrder(this.storylineSlugs.map((slug) => load.storyline(slug)));
    return after(storylines, (found) => found.map(Storyline.of));
  }
}
