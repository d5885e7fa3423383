import 'reflect-metadata';
import { lexicographicSortSchema, type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { AccessQueries } from './access/access-queries';
import { authChecker } from './access/auth-checker';
import { refuseUnguardedFields } from './access/guarded-fields';
import { ArticleQueries } from './article/article-queries';
import { EntityConnections } from './entity/entity-connections';
import { EventQueries } from './event/event-queries';
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
  });
  refuseUnguardedFields();
  const query = schema.getQueryType();
  // type-graphql has no decorator for the root types.
  if (query) query.description = 'Everything that can be asked.';
  return lexicographicSortSchema(schema);
}
