import type {
  ArticlePageQuery,
  EventLineFragment,
  EventPageQuery,
  OrganizationPageQuery,
  PersonPageQuery,
  PlaceNameFragment,
  PlacePageQuery,
  StorylinePageFieldsFragment,
  StorylinePageQuery,
  TimelinePageQuery,
} from '../operations/generated/types';
import { aboutOf, type About, type PageLocation } from '../routing/routes';

type Place = PlaceNameFragment;

/** What a timeline or a map is of: the same for both, from the answer that its own page shows. */
export interface Subject {
  /** null: everything there is. */
  readonly about: About | null;
  /** Its name, headline or title. */
  readonly name: string | null;
  /** In the order of time, those without a time last. */
  readonly events: readonly EventLineFragment[];
  /** How many events there are; the answer may have brought fewer. */
  readonly total: number;
  /** Cursor of the events after these; null: there are none, or none can be asked for. */
  readonly next: string | null;
  /** Where something happens, and what the text names beside. */
  readonly places: readonly Place[];
  /** Where dispatches were filed: no place that they speak of, unless it is among those too. */
  readonly datelines: readonly Place[];
}

/** The subject of the page at `location`, from the answer to its question. */
export function subjectOf(data: unknown, location: PageLocation): Subject {
  const about = aboutOf(location.search);
  switch (about?.kind) {
    case 'article':
      return ofArticle(data as ArticlePageQuery, about);
    case 'storyline':
      return ofStoryline(data as StorylinePageQuery, about);
    case 'person':
      return ofParty((data as PersonPageQuery).person, about);
    case 'organization':
      return ofParty((data as OrganizationPageQuery).organization, about);
    case 'place':
      return ofPlace(data as PlacePageQuery, about);
    case 'event':
      return ofEvent(data as EventPageQuery, about);
    default: {
      const { nodes, totalCount, pageInfo } = (data as TimelinePageQuery).events;
      const next = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      return { ...subject(null, null, nodes, totalCount), next };
    }
  }
}

function subject(
  about: About | null,
  name: string | null,
  events: readonly EventLineFragment[],
  total: number,
  places: readonly Place[] = [],
  datelines: readonly Place[] = [],
): Subject {
  const inOrder = unique(events).sort(byTime);
  const happenedAt = inOrder.flatMap(({ place }) => place ?? []);
  return {
    about,
    name,
    events: inOrder,
    total: Math.max(total, inOrder.length),
    next: null,
    places: unique([...happenedAt, ...places]),
    datelines: unique(datelines),
  };
}

function ofArticle({ article }: ArticlePageQuery, about: About): Subject {
  if (!article || article.retraction) return subject(about, article?.headline ?? null, [], 0);
  const named = new Set(
    article.mentions.flatMap(({ entity }) => (entity.__typename === 'Place' ? [entity.slug] : [])),
  );
  const { events } = article;
  const filedAt = article.dateline?.place;
  return subject(
    about,
    article.headline,
    events,
    events.length,
    article.places.filter(({ slug }) => named.has(slug)),
    filedAt ? [filedAt] : [],
  );
}

function ofStoryline({ storyline }: StorylinePageQuery, about: About): Subject {
  if (!storyline) return subject(about, null, [], 0);
  const articles = storyline.articles.nodes;
  return subject(
    about,
    storyline.title,
    eventsOf(storyline),
    0,
    articles.flatMap(({ places }) => places),
    articles.flatMap(({ dateline }) => dateline?.place ?? []),
  );
}

/** The events of all the dispatches of a story, each once, in the order of time. */
export function eventsOf(storyline: StorylinePageFieldsFragment): readonly EventLineFragment[] {
  return unique(storyline.articles.nodes.flatMap(({ events }) => events)).sort(byTime);
}

interface Party {
  readonly name: string;
  readonly events?: { readonly totalCount: number; readonly nodes: readonly EventLineFragment[] };
  readonly participations?: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly event: EventLineFragment }[];
  };
}

function ofParty(party: Party | null, about: About): Subject {
  const events =
    party?.events?.nodes ?? party?.participations?.nodes.map(({ event }) => event) ?? [];
  const total = (party?.events ?? party?.participations)?.totalCount ?? 0;
  return subject(about, party?.name ?? null, events, total);
}

function ofPlace({ place }: PlacePageQuery, about: About): Subject {
  if (!place) return subject(about, null, [], 0);
  const { nodes, totalCount } = place.events;
  return subject(about, place.name, nodes, totalCount, [place, ...place.contains]);
}

function ofEvent({ event }: EventPageQuery, about: About): Subject {
  if (!event) return subject(about, null, [], 0);
  const events = [
    ...(event.partOf ? [event.partOf] : []),
    ...event.precededBy,
    event,
    ...event.parts,
    ...event.followedBy,
  ];
  return subject(about, event.name, events, events.length);
}

function unique<Item extends { readonly slug: string }>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.slug, item])).values()];
}

function byTime(a: EventLineFragment, b: EventLineFragment): number {
  if (!a.when || !b.when) return Number(!a.when) - Number(!b.when);
  return (
    compare(a.when.earliest, b.when.earliest) ||
    compare(a.when.latest, b.when.latest) ||
    compare(a.slug, b.slug)
  );
}

/** RFC 3339 instants in UTC sort as text. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
