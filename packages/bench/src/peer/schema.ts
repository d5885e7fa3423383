import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import {
  ArticleResolver,
  CitationResolver,
  ContributionResolver,
  DatelineResolver,
  StorylineResolver,
} from './article';
import {
  EntityResolver,
  EventResolver,
  EventTimeResolver,
  OrganizationResolver,
  PersonResolver,
  PlaceResolver,
} from './entity';
import {
  ClaimResolver,
  DisagreementResolver,
  EvidenceResolver,
  MentionResolver,
  ParticipationResolver,
  QuoteResolver,
  RoleResolver,
} from './fact';
import { Event, Organization, Person, Place } from './types';

/** The peer's schema: all of Dateline's that an article's page asks for, with the defaults. */
export function peerSchema(): Promise<GraphQLSchema> {
  return buildSchema({
    resolvers: [
      ArticleResolver,
      CitationResolver,
      ClaimResolver,
      ContributionResolver,
      DatelineResolver,
      DisagreementResolver,
      EntityResolver,
      EventResolver,
      EventTimeResolver,
      EvidenceResolver,
      MentionResolver,
      OrganizationResolver,
      ParticipationResolver,
      PersonResolver,
      PlaceResolver,
      QuoteResolver,
      RoleResolver,
      StorylineResolver,
    ],
    // Nothing of the peer's asks for it. type-graphql wants one as soon as classes of Dateline's
    // are in the same process, as they are in the tests.
    authChecker: () => false,
    // Reached through the interface `Entity` only.
    orphanedTypes: [Person, Organization, Place, Event],
  });
}
