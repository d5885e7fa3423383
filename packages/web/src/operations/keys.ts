import * as articleClosure from './ArticleClosure.graphql?key';
import * as articlePage from './ArticlePage.graphql?key';
import * as changesSince from './ChangesSince.graphql?key';
import * as eventPage from './EventPage.graphql?key';
import * as frontPage from './FrontPage.graphql?key';
import * as organizationPage from './OrganizationPage.graphql?key';
import * as organizationsPage from './OrganizationsPage.graphql?key';
import * as peoplePage from './PeoplePage.graphql?key';
import * as personPage from './PersonPage.graphql?key';
import * as placePage from './PlacePage.graphql?key';
import * as placesPage from './PlacesPage.graphql?key';
import * as searchPage from './SearchPage.graphql?key';
import * as storylinePage from './StorylinePage.graphql?key';
import * as timelinePage from './TimelinePage.graphql?key';
import type {
  ArticleClosureQuery,
  ArticlePageQuery,
  ChangesSinceQuery,
  EventPageQuery,
  FrontPageQuery,
  OrganizationPageQuery,
  OrganizationsPageQuery,
  PeoplePageQuery,
  PersonPageQuery,
  PlacePageQuery,
  PlacesPageQuery,
  SearchPageQuery,
  StorylinePageQuery,
  TimelinePageQuery,
} from './generated/types';

/** What each operation answers with. */
export interface OperationData {
  ArticleClosure: ArticleClosureQuery;
  ArticlePage: ArticlePageQuery;
  ChangesSince: ChangesSinceQuery;
  EventPage: EventPageQuery;
  FrontPage: FrontPageQuery;
  OrganizationPage: OrganizationPageQuery;
  OrganizationsPage: OrganizationsPageQuery;
  PeoplePage: PeoplePageQuery;
  PersonPage: PersonPageQuery;
  PlacePage: PlacePageQuery;
  PlacesPage: PlacesPageQuery;
  SearchPage: SearchPageQuery;
  StorylinePage: StorylinePageQuery;
  TimelinePage: TimelinePageQuery;
}

export type OperationName = keyof OperationData;

/** Every operation's variables are a flat record of strings. */
export type Variables = Readonly<Record<string, string>>;

/** One question: an operation, as this build words it, and its variables. */
export interface Question<Name extends OperationName = OperationName> {
  readonly name: Name;
  /** SHA-256 of the operation's printed text: how the server and the device know it. */
  readonly hash: string;
  readonly variables: Variables;
}

/** The hash of each operation, without its text: all that a page needs to find its data. */
export const operationHashes: Readonly<Record<OperationName, string>> = {
  ArticleClosure: articleClosure.hash,
  ArticlePage: articlePage.hash,
  ChangesSince: changesSince.hash,
  EventPage: eventPage.hash,
  FrontPage: frontPage.hash,
  OrganizationPage: organizationPage.hash,
  OrganizationsPage: organizationsPage.hash,
  PeoplePage: peoplePage.hash,
  PersonPage: personPage.hash,
  PlacePage: placePage.hash,
  PlacesPage: placesPage.hash,
  SearchPage: searchPage.hash,
  StorylinePage: storylinePage.hash,
  TimelinePage: timelinePage.hash,
};

export function question<Name extends OperationName>(
  name: Name,
  variables: Variables,
): Question<Name> {
  return { name, hash: operationHashes[name], variables };
}
