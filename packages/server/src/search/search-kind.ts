import type { SearchKind as Kind } from '@dateline/store';
import { graphqlEnum } from '../vocabulary/graphql-enum';

/** What a search may look for. */
export const SearchKind = graphqlEnum<Kind>('SearchKind', 'What a search may look for.', {
  article: 'Articles, by headline, description and text.',
  person: 'People, by name, other names and summary.',
  place: 'Places, by name, other names and summary.',
  organization: 'Organizations, by name, other names and summary.',
  event: 'Events, by name, other names and summary.',
  quote: 'Quotes, by what was said.',
});
