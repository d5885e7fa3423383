import 'reflect-metadata';
import { lexicographicSortSchema, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { AccessQueries } from './access/access-queries';
import { authChecker } from './access/auth-checker';
import { refuseUnguardedFields } from './access/guarded-fields';
import { ArticleQueries } from './article/article-queries';
import { ChangeQueries } from './change/change-queries';
import { ChangeSubscription } from './change/change-subscription';
import { DisagreementQueries } from './disagreement/disagreement-queries';
import { CorrectArticle } from './editing/correct-article';
import { DraftQueries } from './editing/draft-queries';
import { ImportArticle } from './editing/import-article';
import { PublishArticle } from './editing/publish-article';
import { RetractArticle } from './editing/retract-article';
import { ReviewFact } from './editing/review-fact';
import { EntityConnections } from './entity/entity-connections';
import { EventQueries } from './event/event-queries';
import { callMethodsDirectly } from './execution/direct-resolvers';
import { OrganizationQueries } from './organization/organization-queries';
import { PersonQueries } from './person/person-queries';
import { PlaceQueries } from './place/place-queries';
import { QuoteQueries } from './quote/quote-queries';
import { NodeQueries } from './relay/node-queries';
import { SearchQueries } from './search/search-queries';
import { StorylineQueries } from './storyline/storyline-queries';

/** The public schema, sorted by name so that its printed form changes only where it changes. */
export function buildDatelineSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      AccessQueries,
      ArticleQueries,
      ChangeQueries,
      ChangeSubscription,
      CorrectArticle,
      DraftQueries,
      ImportArticle,
      PublishArticle,
      RetractArticle,
      ReviewFact,
      DisagreementQueries,
      EntityConnections,
      EventQueries,
      NodeQueries,
      OrganizationQueries,
      PersonQueries,
      PlaceQueries,
      QuoteQueries,
      SearchQueries,
      StorylineQueries,
    ],
    validate: false,
    authChecker,
    pubSub: noPubSub,
  });
  refuseUnguardedFields();
  describe(schema.getQueryType(), 'Everything that can be asked.');
  describe(schema.getMutationType(), 'What editors can do.');
  describe(schema.getSubscriptionType(), 'What can be followed as it happens.');
  const sorted = lexicographicSortSchema(schema);
  callMethodsDirectly(sorted);
  return sorted;
}

/**
 * type-graphql wants one as soon as there is a subscription. Ours follow the change log instead,
 * which other processes write to as well and which can be taken up again after a cut.
 */
const noPubSub = {
  publish: outOfUse,
  subscribe: outOfUse,
};

function outOfUse(): never {
  throw new Error('Subscriptions follow the change log; nothing is published beside it.');
}

/** type-graphql has no decorator for the root types. */
function describe(type: GraphQLObjectType | null | undefined, description: string): void {
  if (type) type.description = description;
}
