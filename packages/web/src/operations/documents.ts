import type { DocumentNode } from 'graphql';
import { document as ArticleClosure } from './ArticleClosure.graphql';
import { document as ArticlePage } from './ArticlePage.graphql';
import { document as ChangesSince } from './ChangesSince.graphql';
import { document as EventPage } from './EventPage.graphql';
import { document as FrontPage } from './FrontPage.graphql';
import { document as OrganizationPage } from './OrganizationPage.graphql';
import { document as OrganizationsPage } from './OrganizationsPage.graphql';
import { document as PeoplePage } from './PeoplePage.graphql';
import { document as PersonPage } from './PersonPage.graphql';
import { document as PlacePage } from './PlacePage.graphql';
import { document as PlacesPage } from './PlacesPage.graphql';
import { document as SearchPage } from './SearchPage.graphql';
import { document as StorylinePage } from './StorylinePage.graphql';
import { document as TimelinePage } from './TimelinePage.graphql';
import type { OperationName } from './keys';

/** The compiled operations. Large: only what asks the network, or checks an answer, needs them. */
export const documents: Readonly<Record<OperationName, DocumentNode>> = {
  ArticleClosure,
  ArticlePage,
  ChangesSince,
  EventPage,
  FrontPage,
  OrganizationPage,
  OrganizationsPage,
  PeoplePage,
  PersonPage,
  PlacePage,
  PlacesPage,
  SearchPage,
  StorylinePage,
  TimelinePage,
};
