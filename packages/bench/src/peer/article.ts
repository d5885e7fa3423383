import type * as model from '@dateline/model';
import type { ArticleSummary } from '@dateline/store';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { globalId } from './global-id';
import { present, type Request } from './request';
import {
  Article,
  Block,
  Citation,
  Contribution,
  Dateline,
  Disagreement,
  Event,
  Mention,
  Organization,
  Person,
  Place,
  Quote,
  Storyline,
} from './types';

async function documentOf(article: { slug: string }, request: Request) {
  return present(await request.document(article.slug), `articles/${article.slug}`);
}

/** Sorts events by the first and last instant that they may mean, those without a time last. */
function whenOf({ when, slug }: model.Event): string {
  return when === null ? `~ ${slug}` : `${when.earliest} ${when.latest} ${slug}`;
}

@Resolver(() => Article)
export class ArticleResolver {
  @Query(() => Article, { nullable: true })
  async article(@Arg('slug', () => String) slug: string, @Ctx() request: Request) {
    return (await request.document(slug))?.article ?? null;
  }

  @FieldResolver(() => ID)
  async id(@Root() article: ArticleSummary) {
    return globalId('Article', article.slug);
  }

  @FieldResolver(() => [Block])
  async blocks(@Root() article: ArticleSummary, @Ctx() request: Request) {
    return (await documentOf(article, request)).article.blocks;
  }

  @FieldResolver(() => [Mention])
  async mentions(@Root() article: ArticleSummary, @Ctx() request: Request) {
    return (await documentOf(article, request)).article.mentions;
  }

  @FieldResolver(() => [Quote])
  async quotes(@Root() article: ArticleSummary, @Ctx() request: Request) {
    return (await documentOf(article, request)).article.quotes;
  }

  @FieldResolver(() => [Disagreement])
  async disagreements(@Root() article: ArticleSummary, @Ctx() request: Request) {
    return (await documentOf(article, request)).article.disagreements;
  }

  @FieldResolver(() => [Person])
  async people(@Root() article: ArticleSummary, @Ctx() request: Request) {
    return (await documentOf(article, request)).people;
  }

  @FieldResolver(() => [Place])
  async places(@Root() article: ArticleSummary, @Ctx() request: Request) {
    return (await documentOf(article, request)).places;
  }

  @FieldResolver(() => [Organization])
  async organizations(@Root() article: ArticleSummary, @Ctx() request: Request) {
    return (await documentOf(article, request)).organizations;
  }

  @FieldResolver(() => [Event])
  async events(@Root() article: ArticleSummary, @Ctx() request: Request) {
    const { events } = await documentOf(article, request);
    return events.toSorted((a, b) => (whenOf(a) < whenOf(b) ? -1 : 1));
  }

  @FieldResolver(() => [Storyline])
  async storylines(@Root() article: ArticleSummary, @Ctx() request: Request) {
    const found = await request.storylines.loadMany(article.storylines);
    return found.map((storyline) => {
      if (storyline instanceof Error) throw storyline;
      return present(storyline, 'A storyline');
    });
  }
}

@Resolver(() => Dateline)
export class DatelineResolver {
  @FieldResolver(() => Place, { nullable: true })
  async place(@Root() dateline: { place: string | null }, @Ctx() request: Request) {
    return dateline.place === null ? null : request.entities.load(`places/${dateline.place}`);
  }
}

@Resolver(() => Contribution)
export class ContributionResolver {
  @FieldResolver(() => Person)
  async person(@Root() contribution: model.Contribution, @Ctx() request: Request) {
    return request.entities.load(`people/${contribution.person}`);
  }

  @FieldResolver(() => Place, { nullable: true })
  async reportedFrom(@Root() contribution: model.Contribution, @Ctx() request: Request) {
    const slug = contribution.reportedFrom;
    return slug === null ? null : request.entities.load(`places/${slug}`);
  }
}

@Resolver(() => Citation)
export class CitationResolver {
  @FieldResolver(() => Organization, { nullable: true })
  async publisher(@Root() citation: model.Citation, @Ctx() request: Request) {
    const slug = citation.publisher;
    return slug === null ? null : request.entities.load(`organizations/${slug}`);
  }
}

@Resolver(() => Storyline)
export class StorylineResolver {
  @FieldResolver(() => ID)
  async id(@Root() storyline: model.Storyline) {
    return globalId('Storyline', storyline.slug);
  }
}
