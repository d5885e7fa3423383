import type * as model from '@dateline/model';
import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { globalId } from './global-id';
import type { Request } from './request';
import {
  Article,
  Claim,
  Disagreement,
  Entity,
  Event,
  Evidence,
  Mention,
  Organization,
  Participation,
  Person,
  Quote,
  Role,
} from './types';

@Resolver(() => Evidence)
export class EvidenceResolver {
  @FieldResolver(() => Article)
  async article(@Root() evidence: model.Evidence, @Ctx() request: Request) {
    return request.articles.load(evidence.article);
  }
}

@Resolver(() => Mention)
export class MentionResolver {
  @FieldResolver(() => ID)
  async id(@Root() mention: model.Mention) {
    return globalId('Mention', mention.id);
  }

  @FieldResolver(() => Entity)
  async entity(@Root() mention: model.Mention, @Ctx() request: Request) {
    return request.entities.load(mention.entity);
  }

  @FieldResolver(() => Article)
  async article(@Root() mention: model.Mention, @Ctx() request: Request) {
    return request.articles.load(mention.article);
  }
}

@Resolver(() => Quote)
export class QuoteResolver {
  @FieldResolver(() => ID)
  async id(@Root() quote: model.Quote) {
    return globalId('Quote', quote.id);
  }

  @FieldResolver(() => Entity)
  async speaker(@Root() quote: model.Quote, @Ctx() request: Request) {
    return request.entities.load(quote.speaker);
  }

  @FieldResolver(() => Role, { nullable: true })
  async speakerRole(@Root() quote: model.Quote, @Ctx() request: Request) {
    if (quote.speakerRole === null) return null;
    const slug = quote.speaker.slice(quote.speaker.indexOf('/') + 1);
    const roles = await rolesOf(slug, request);
    return roles.find((role) => role.id === quote.speakerRole) ?? null;
  }

  @FieldResolver(() => Event, { nullable: true })
  async event(@Root() quote: model.Quote, @Ctx() request: Request) {
    return quote.event === null ? null : request.entities.load(`events/${quote.event}`);
  }

  @FieldResolver(() => Article)
  async article(@Root() quote: model.Quote, @Ctx() request: Request) {
    return request.articles.load(quote.article);
  }
}

@Resolver(() => Disagreement)
export class DisagreementResolver {
  @FieldResolver(() => ID)
  async id(@Root() disagreement: model.Disagreement) {
    return globalId('Disagreement', disagreement.id);
  }

  @FieldResolver(() => Entity, { nullable: true })
  async about(@Root() { about }: model.Disagreement, @Ctx() request: Request) {
    return about === null ? null : request.entities.load(about);
  }

  @FieldResolver(() => Article)
  async article(@Root() disagreement: model.Disagreement, @Ctx() request: Request) {
    return request.articles.load(disagreement.article);
  }
}

@Resolver(() => Claim)
export class ClaimResolver {
  @FieldResolver(() => [Entity])
  async heldBy(@Root() claim: model.Claim, @Ctx() request: Request) {
    return Promise.all(claim.heldBy.map((holder) => request.entities.load(holder)));
  }
}

@Resolver(() => Participation)
export class ParticipationResolver {
  @FieldResolver(() => Entity)
  async entity(@Root() participation: model.Participation, @Ctx() request: Request) {
    return request.entities.load(participation.entity);
  }
}

@Resolver(() => Role)
export class RoleResolver {
  @FieldResolver(() => ID)
  async id(@Root() role: model.Role) {
    return globalId('Role', role.id);
  }

  @FieldResolver(() => Person)
  async person(@Root() role: model.Role, @Ctx() request: Request) {
    return request.entities.load(`people/${role.person}`);
  }

  @FieldResolver(() => Organization, { nullable: true })
  async organization(@Root() role: model.Role, @Ctx() request: Request) {
    const slug = role.organization;
    return slug === null ? null : request.entities.load(`organizations/${slug}`);
  }
}

/** The roles that a person holds or held. */
export async function rolesOf(slug: string, request: Request): Promise<readonly model.Role[]> {
  return (await request.roles.load(slug)) ?? [];
}
