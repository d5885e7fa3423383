import type {
  ArticlePageQuery,
  EventPageQuery,
  OrganizationPageQuery,
  PersonPageQuery,
  PlacePageQuery,
  StorylinePageQuery,
} from '../operations/generated/types';
import type { Match, ScreenName } from '../routing/routes';
import { titleOf } from '../routing/title';
import { collections } from '#words/collections';
import { language } from '#words/phrases';
import { titles } from '#words/titles';

/** What a page says of itself to search engines and to whoever a link is shared with. */
export interface Metadata {
  readonly title: string;
  readonly description: string;
  /** Open Graph's type. */
  readonly type: 'article' | 'profile' | 'website';
  /** Of what the page is about; of the interface when it is about no one thing. */
  readonly language: string;
  /** schema.org terms; null when the page is about no one thing. */
  readonly linkedData: object | null;
  readonly article?: { readonly published: string; readonly modified: string };
}

/** The metadata of a page that shows `data` on `screen` at the absolute address `address`. */
export function metadataOf(
  screen: ScreenName,
  data: unknown,
  match: Match | null,
  address: string,
): Metadata {
  const about = subjectOf(screen, data, address);
  return {
    title: titleOf(screen, data, match?.location.search ?? {}),
    description: titles.site,
    type: 'website',
    language,
    linkedData: null,
    ...about,
  };
}

function subjectOf(screen: ScreenName, data: unknown, address: string): Partial<Metadata> {
  switch (screen) {
    case 'Article':
      return articleMetadata((data as ArticlePageQuery).article, address);
    case 'Person':
      return personMetadata((data as PersonPageQuery).person, address);
    case 'Organization':
      return organizationMetadata((data as OrganizationPageQuery).organization, address);
    case 'Place':
      return placeMetadata((data as PlacePageQuery).place, address);
    case 'Event':
      return eventMetadata((data as EventPageQuery).event, address);
    case 'Storyline':
      return described((data as StorylinePageQuery).storyline?.synopsis);
    case 'People':
      return described(collections.person.about);
    case 'Places':
      return described(collections.place.about);
    case 'Organizations':
      return described(collections.organization.about);
    default:
      return {};
  }
}

function described(description: string | null | undefined) {
  return description ? { description } : {};
}

const context = 'https://schema.org';

function articleMetadata(article: ArticlePageQuery['article'], address: string): Partial<Metadata> {
  if (!article) return {};
  const authors = article.contributions.filter((each) => each.kind === 'AUTHOR');
  return {
    ...described(article.description),
    type: 'article',
    language: article.language,
    article: { published: article.datePublished, modified: article.dateModified },
    linkedData: {
      '@context': context,
      '@type': 'NewsArticle',
      '@id': address,
      url: address,
      headline: article.headline,
      description: article.description ?? undefined,
      inLanguage: article.language,
      datePublished: article.datePublished,
      dateModified: article.dateModified,
      wordCount: article.wordCount,
      dateline: article.dateline?.text,
      author: authors.map((each) => ({
        '@type': 'Person',
        name: each.person.name,
        url: new URL(`/people/${each.person.slug}`, address).href,
      })),
      publisher: { '@type': 'Organization', name: 'Dateline', url: new URL('/', address).href },
      mentions: article.people.map((person) => ({
        '@type': 'Person',
        name: person.name,
        url: new URL(`/people/${person.slug}`, address).href,
      })),
      contentLocation: article.places.map((place) => ({
        '@type': 'Place',
        name: place.name,
        url: new URL(`/places/${place.slug}`, address).href,
      })),
      citation: article.citation
        ? {
            '@type': 'CreativeWork',
            name: article.citation.title ?? undefined,
            url: article.citation.url ?? undefined,
            datePublished: article.citation.datePublished ?? undefined,
            publisher: article.citation.publisher?.name,
            author: article.citation.authors.map((name) => ({ '@type': 'Person', name })),
          }
        : undefined,
    },
  };
}

interface NamedEntity {
  readonly name: string;
  readonly summary: string | null;
  readonly alsoKnownAs: readonly string[];
  readonly sameAs: readonly string[];
}

function named(type: string, entity: NamedEntity, address: string) {
  return {
    '@context': context,
    '@type': type,
    '@id': address,
    url: address,
    name: entity.name,
    alternateName: entity.alsoKnownAs.length > 0 ? entity.alsoKnownAs : undefined,
    description: entity.summary ?? undefined,
    sameAs: entity.sameAs.length > 0 ? entity.sameAs : undefined,
  };
}

function personMetadata(person: PersonPageQuery['person'], address: string): Partial<Metadata> {
  if (!person) return {};
  return {
    ...described(person.summary),
    type: 'profile',
    linkedData: {
      ...named('Person', person, address),
      givenName: person.givenName ?? undefined,
      familyName: person.familyName ?? undefined,
      jobTitle: person.roles[0]?.title,
    },
  };
}

function organizationMetadata(
  organization: OrganizationPageQuery['organization'],
  address: string,
): Partial<Metadata> {
  if (!organization) return {};
  return {
    ...described(organization.summary),
    linkedData: {
      ...named('Organization', organization, address),
      parentOrganization: organization.partOf
        ? { '@type': 'Organization', name: organization.partOf.name }
        : undefined,
    },
  };
}

function placeMetadata(place: PlacePageQuery['place'], address: string): Partial<Metadata> {
  if (!place) return {};
  const { coordinates } = place;
  return {
    ...described(place.summary),
    linkedData: {
      ...named('Place', place, address),
      geo: coordinates
        ? {
            '@type': 'GeoCoordinates',
            latitude: coordinates.latitude,
            longitude: coordinates.longitude,
          }
        : undefined,
      containedInPlace: place.containedIn
        ? { '@type': 'Place', name: place.containedIn.name }
        : undefined,
    },
  };
}

/** schema.org knows only events that are to be; of the others it can say no more than that. */
const eventStatus: Readonly<Record<string, string>> = {
  EXPECTED: 'https://schema.org/EventScheduled',
  DID_NOT_HAPPEN: 'https://schema.org/EventCancelled',
};

function eventMetadata(event: EventPageQuery['event'], address: string): Partial<Metadata> {
  if (!event) return {};
  return {
    ...described(event.summary),
    linkedData: {
      ...named('Event', event, address),
      startDate: openEnded(event.when?.earliest),
      endDate: openEnded(event.when?.latest),
      eventStatus: eventStatus[event.status],
      location: event.place ? { '@type': 'Place', name: event.place.name } : undefined,
    },
  };
}

/** An open end stands at the calendar's own ends, which schema.org would take for a date. */
function openEnded(instant: string | undefined) {
  return instant && !/^(?:0001|9999)-/.test(instant) ? instant : undefined;
}
