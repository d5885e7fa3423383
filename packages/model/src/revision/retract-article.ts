import type { Article } from '../article';
import type { Event, Role } from '../entity';
import { anchor } from '../evidence/anchor';
import type { Evidence } from '../evidence';
import type { Library } from '../library/library';
import { dayOf } from '../library/day-of';
import { readingMinutes } from '../text/word-count';
import { articleToChange, checkedInstant, checkedLine } from './check-change';
import { namedEntities } from './references';

/** Since when and why an article is no longer stood by. */
export interface RetractionNotice {
  /** RFC 3339 instant. */
  readonly at: string;
  /** For readers. */
  readonly reason: string;
  /** For the list of revisions. */
  readonly note?: string | undefined;
}

/**
 * Takes the text of an article and every fact that rests on it alone out of the library. What
 * stays says which article it was and that it was retracted. Facts that other articles state as
 * well stay with those articles' evidence; people, organizations and places that nothing names
 * any more go. An event that other articles only mention stays, with these mentions as its words.
 *
 * Throws a `RevisionError` for an unknown or retracted article, an empty reason, and an `at` that
 * is no instant.
 *
 * @example
 * retractArticle(library, 'harbor-talks', {
 *   at: '2016-09-06T09:00:00Z',
 *   reason: 'The letter that this report rests on was forged.',
 * });
 */
export function retractArticle(library: Library, slug: string, notice: RetractionNotice): Library {
  const article = articleToChange(library, slug);
  const emptied = emptiedArticle(article, notice);
  const articles = library.articles.map((one) => (one === article ? emptied : one));
  const others = library.articles.filter((one) => one !== article);
  const events = withoutLostEvents(
    library.events.flatMap((event) => withoutArticle(event, slug, others)),
  );
  const roles = library.roles.flatMap((role) => roleWithout(role, article, others));
  const facts = { ...library, events, roles, articles: unlinked(articles, events, roles) };
  const before = namedEntities(library);
  const after = namedEntities(facts);
  const stays = (collection: string) => (one: { readonly slug: string }) =>
    !before.has(`${collection}/${one.slug}`) || after.has(`${collection}/${one.slug}`);
  return {
    ...facts,
    people: library.people.filter(stays('people')),
    organizations: library.organizations.filter(stays('organizations')),
    places: library.places.filter(stays('places')),
  };
}

function emptiedArticle(article: Article, notice: RetractionNotice): Article {
  const at = checkedInstant(notice.at);
  const reason = checkedLine(notice.reason, 'The reason');
  const note = notice.note === undefined ? null : checkedLine(notice.note, 'The note');
  const number = article.revision + 1;
  return {
    ...article,
    description: null,
    blocks: [],
    mentions: [],
    quotes: [],
    disagreements: [],
    wordCount: 0,
    readingMinutes: readingMinutes(0),
    contributions: article.contributions.map((one) => ({ ...one, evidence: [] })),
    revision: number,
    dateModified: at,
    revisions: [...article.revisions, { number, at, note }],
    retraction: { at, reason },
  };
}

/** What the other articles say of an event: as a list, empty when they say nothing. */
function withoutArticle(event: Event, slug: string, others: readonly Article[]): readonly Event[] {
  const concerned = [event, event.when, event.place, ...event.participants].some((fact) =>
    rests(fact?.evidence ?? [], slug),
  );
  if (!concerned) return [event];
  const left = remaining(event.evidence, slug);
  const evidence = left.length > 0 ? left : mentionsOf(event, others);
  if (evidence.length === 0) return [];
  return [
    {
      ...event,
      evidence,
      when: event.when && factWithout(event.when, slug),
      place: event.place && factWithout(event.place, slug),
      participants: event.participants.flatMap((one) => factWithout(one, slug) ?? []),
    },
  ];
}

function mentionsOf(event: Event, articles: readonly Article[]): readonly Evidence[] {
  return articles.flatMap((article) =>
    article.mentions
      .filter((mention) => mention.entity === `events/${event.slug}`)
      .map((mention) => anchor({ ...article, article: article.slug }, mention)),
  );
}

/** The fact with what other articles say for it; null when nothing is left of its evidence. */
function factWithout<T extends { readonly evidence: readonly Evidence[] }>(
  fact: T,
  slug: string,
): T | null {
  if (!rests(fact.evidence, slug)) return fact;
  const evidence = remaining(fact.evidence, slug);
  return evidence.length === 0 ? null : { ...fact, evidence };
}

function withoutLostEvents(events: readonly Event[]): readonly Event[] {
  const there = new Set(events.map((event) => event.slug));
  return events.map((event) => {
    const partOf = event.partOf !== null && there.has(event.partOf) ? event.partOf : null;
    const precededBy = event.precededBy.filter((slug) => there.has(slug));
    const same = partOf === event.partOf && precededBy.length === event.precededBy.length;
    return same ? event : { ...event, partOf, precededBy };
  });
}

function roleWithout(role: Role, article: Article, others: readonly Article[]): readonly Role[] {
  const left = factWithout(role, article.slug);
  if (left === role) return [role];
  if (left === null) return [];
  const sources = new Set(left.evidence.map((one) => one.article));
  const days = new Set(others.filter((one) => sources.has(one.slug)).map(dayOf));
  const day = dayOf(article);
  return [{ ...left, attested: role.attested.filter((one) => one !== day || days.has(one)) }];
}

/** Facts of other articles may name an event or role that only the retracted one told of. */
function unlinked(
  articles: readonly Article[],
  events: readonly Event[],
  roles: readonly Role[],
): readonly Article[] {
  const slugs = new Set(events.map((event) => event.slug));
  const ids = new Set(roles.map((role) => role.id));
  return articles.map((article) => {
    const quotes = article.quotes.map((quote) => {
      const event = quote.event !== null && slugs.has(quote.event) ? quote.event : null;
      const speakerRole =
        quote.speakerRole !== null && ids.has(quote.speakerRole) ? quote.speakerRole : null;
      const same = event === quote.event && speakerRole === quote.speakerRole;
      return same ? quote : { ...quote, event, speakerRole };
    });
    const disagreements = article.disagreements.map((one) =>
      one.about?.startsWith('events/') && !slugs.has(one.about.slice('events/'.length))
        ? { ...one, about: null }
        : one,
    );
    const same =
      quotes.every((quote, at) => quote === article.quotes[at]) &&
      disagreements.every((one, at) => one === article.disagreements[at]);
    return same ? article : { ...article, quotes, disagreements };
  });
}

function rests(evidence: readonly Evidence[], slug: string): boolean {
  return evidence.some((one) => one.article === slug);
}

function remaining(evidence: readonly Evidence[], slug: string): readonly Evidence[] {
  return evidence.filter((one) => one.article !== slug);
}
