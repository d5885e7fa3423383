import {
  question,
  type OperationData,
  type OperationName,
  type Question,
} from '../operations/keys';

/** The screens, each a `src/screens/<Name>Screen.svelte`. */
export type ScreenName =
  | 'Article'
  | 'Event'
  | 'Front'
  | 'Library'
  | 'Map'
  | 'NotFound'
  | 'NotHere'
  | 'Notes'
  | 'Opening'
  | 'Organization'
  | 'Organizations'
  | 'People'
  | 'Person'
  | 'Place'
  | 'Places'
  | 'Saved'
  | 'Search'
  | 'Settings'
  | 'Storyline'
  | 'Timeline';

/** Where the reader is. Plain data, the same on the server and in the browser. */
export interface PageLocation {
  /** Percent-encoded, without a trailing slash (but for `/` itself). */
  readonly path: string;
  /** What the path's pattern names: `{ slug: 'john-kerry' }`. */
  readonly params: Readonly<Record<string, string>>;
  /** The query, first value of each name. */
  readonly search: Readonly<Record<string, string>>;
}

/** An address that leads somewhere: which screen, and which question it asks. */
export interface Match {
  readonly screen: ScreenName;
  readonly location: PageLocation;
  /** null: the screen needs nothing from the server. */
  readonly question: Question | null;
  /** The screen asks by itself, and shows what it has meanwhile; only the server asks beforehand. */
  readonly asksItself: boolean;
}

interface Route {
  /** Segments; one that starts with a colon takes any slug. */
  readonly pattern: string;
  /** The path that the page is known by, when `pattern` is another way to it. */
  readonly properly?: string;
  readonly screen: ScreenName;
  readonly operation?: OperationName;
  /** Names in the query that become variables, when they are there. */
  readonly fromSearch?: Readonly<Record<string, string>>;
  /** Names in the query without which there is no question to ask. */
  readonly needs?: string;
  /** Names in the query that count only when they say one of these; written large, it is the variable. */
  readonly oneOf?: Readonly<Record<string, readonly string[]>>;
  readonly asksItself?: true;
  /** Asks what the page of the thing that the query names would ask, if it names one. */
  readonly about?: true;
}

/** What a timeline or a map may be of. */
const aboutOperations = {
  article: 'ArticlePage',
  storyline: 'StorylinePage',
  person: 'PersonPage',
  place: 'PlacePage',
  organization: 'OrganizationPage',
  event: 'EventPage',
} as const;

/** The one thing that a timeline or a map is of. */
export interface About {
  readonly kind: keyof typeof aboutOperations;
  readonly slug: string;
}

const routes: readonly Route[] = [
  { pattern: '/', screen: 'Front', operation: 'FrontPage' },
  { pattern: '/articles/:slug', screen: 'Article', operation: 'ArticlePage' },
  {
    pattern: '/people',
    screen: 'People',
    operation: 'PeoplePage',
    fromSearch: { after: 'after' },
  },
  {
    pattern: '/places',
    screen: 'Places',
    operation: 'PlacesPage',
    fromSearch: { after: 'after' },
  },
  {
    pattern: '/organizations',
    screen: 'Organizations',
    operation: 'OrganizationsPage',
    fromSearch: { after: 'after' },
  },
  { pattern: '/events', properly: '/timeline', screen: 'Timeline', operation: 'TimelinePage' },
  {
    pattern: '/people/:slug',
    screen: 'Person',
    operation: 'PersonPage',
    fromSearch: { quotes: 'quotesAfter', events: 'eventsAfter', articles: 'articlesAfter' },
  },
  {
    pattern: '/places/:slug',
    screen: 'Place',
    operation: 'PlacePage',
    fromSearch: { events: 'eventsAfter', articles: 'articlesAfter' },
  },
  {
    pattern: '/organizations/:slug',
    screen: 'Organization',
    operation: 'OrganizationPage',
    fromSearch: { quotes: 'quotesAfter', events: 'eventsAfter', articles: 'articlesAfter' },
  },
  {
    pattern: '/events/:slug',
    screen: 'Event',
    operation: 'EventPage',
    fromSearch: { quotes: 'quotesAfter', articles: 'articlesAfter' },
  },
  { pattern: '/storylines/:slug', screen: 'Storyline', operation: 'StorylinePage' },
  {
    pattern: '/timeline',
    screen: 'Timeline',
    operation: 'TimelinePage',
    about: true,
    fromSearch: { after: 'after' },
  },
  {
    pattern: '/map',
    screen: 'Map',
    operation: 'TimelinePage',
    about: true,
    fromSearch: { after: 'after' },
  },
  {
    pattern: '/search',
    screen: 'Search',
    operation: 'SearchPage',
    fromSearch: { q: 'query', kind: 'kinds', after: 'after' },
    oneOf: { kind: ['article', 'person', 'place', 'organization', 'event', 'quote'] },
    needs: 'q',
    asksItself: true,
  },
  { pattern: '/library', screen: 'Library' },
  { pattern: '/settings', screen: 'Settings' },
  { pattern: '/saved', screen: 'Saved' },
  { pattern: '/notes', screen: 'Notes' },
];

/** The field of an answer that a page is about; when it is null, there is no such page. */
const subjects: Partial<Record<OperationName, string>> = {
  ArticlePage: 'article',
  EventPage: 'event',
  OrganizationPage: 'organization',
  PersonPage: 'person',
  PlacePage: 'place',
  StorylinePage: 'storyline',
};

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Where an address leads, or null when it leads nowhere. */
export function matchAddress(path: string, search: URLSearchParams): Match | null {
  const trimmed = path.length > 1 ? path.replace(/\/+$/, '') || '/' : path;
  for (const route of routes) {
    const params = matchPattern(route.pattern, trimmed);
    if (!params) continue;
    const query: Record<string, string> = {};
    for (const [name, value] of search) query[name] ??= value;
    return {
      screen: route.screen,
      location: { path: route.properly ?? trimmed, params, search: query },
      question: questionOf(route, params, query),
      asksItself: route.asksItself ?? false,
    };
  }
  return null;
}

/** What the query of a timeline or a map names: the first that it names, the widest first. */
export function aboutOf(search: PageLocation['search']): About | null {
  for (const kind of Object.keys(aboutOperations) as About['kind'][]) {
    const named = search[kind] ?? '';
    if (isSlug(named)) return { kind, slug: named };
  }
  return null;
}

/** Whether an answer says that what the page is about does not exist. */
export function isMissing<Name extends OperationName>(
  name: Name,
  data: OperationData[Name],
): boolean {
  const subject = subjects[name];
  return subject !== undefined && Reflect.get(data, subject) == null;
}

function isSlug(text: string): boolean {
  return text.length <= 100 && slug.test(text);
}

function matchPattern(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const value = given[index] ?? '';
    if (segment.startsWith(':')) {
      if (!isSlug(value)) return null;
      params[segment.slice(1)] = value;
    } else if (segment !== value) return null;
  }
  return params;
}

function questionOf(
  route: Route,
  params: Record<string, string>,
  search: Record<string, string>,
): Question | null {
  if (!route.operation || (route.needs && !search[route.needs]?.trim())) return null;
  const about = route.about ? aboutOf(search) : null;
  if (about) return question(aboutOperations[about.kind], { slug: about.slug });
  const variables: Record<string, string> = { ...params };
  for (const [name, variable] of Object.entries(route.fromSearch ?? {})) {
    const value = search[name]?.trim();
    const allowed = route.oneOf?.[name];
    if (!value || (allowed && !allowed.includes(value))) continue;
    variables[variable] = allowed ? value.toUpperCase() : value;
  }
  return question(route.operation, variables);
}
