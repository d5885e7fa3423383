import { entityRef, type EntityRef } from '../address';
import type { Library } from '../library/library';

/** That one thing of a library names another. */
export interface Reference {
  /** What names it, for people: "quote hangzhou-cease-fire-talks/3". */
  readonly from: string;
  /** An address (`people/john-kerry`, `articles/…`, `storylines/…`), or `roles/` and an id. */
  readonly to: EntityRef | `articles/${string}` | `storylines/${string}` | `roles/${string}`;
}

/** Every reference in the library, except those to what contains a place or an organization. */
export function referencesOf(library: Library): readonly Reference[] {
  const references: Reference[] = [];
  const add = (from: string, to: Reference['to'] | null) => {
    if (to !== null) references.push({ from, to });
  };
  const ref = (kind: Parameters<typeof entityRef>[0], slug: string | null | undefined) =>
    slug == null ? null : entityRef(kind, slug);
  const cite = (from: string, evidence: readonly { readonly article: string }[]) => {
    for (const { article } of evidence) add(from, `articles/${article}`);
  };
  for (const article of library.articles) {
    const from = `article ${article.slug}`;
    add(from, ref('place', article.dateline?.place));
    add(from, ref('organization', article.citation?.publisher));
    for (const storyline of article.storylines) add(from, `storylines/${storyline}`);
    for (const mention of article.mentions) add(`mention ${mention.id}`, mention.entity);
    for (const one of article.contributions) {
      add(from, ref('person', one.person));
      add(from, ref('place', one.reportedFrom));
      cite(from, one.evidence);
    }
    for (const quote of article.quotes) {
      const fromQuote = `quote ${quote.id}`;
      add(fromQuote, quote.speaker);
      add(fromQuote, ref('event', quote.event));
      add(fromQuote, quote.speakerRole === null ? null : `roles/${quote.speakerRole}`);
      cite(fromQuote, quote.evidence);
    }
    for (const { id, about, positions } of article.disagreements) {
      const fromDisagreement = `disagreement ${id}`;
      add(fromDisagreement, about);
      for (const { heldBy, source, evidence } of positions) {
        for (const holder of heldBy) add(fromDisagreement, holder);
        add(fromDisagreement, ref('organization', source?.publisher));
        cite(fromDisagreement, evidence);
      }
    }
  }
  for (const event of library.events) {
    const from = `event ${event.slug}`;
    add(from, ref('place', event.place?.slug));
    add(from, ref('event', event.partOf));
    for (const earlier of event.precededBy) add(from, ref('event', earlier));
    for (const one of event.participants) {
      add(from, one.entity);
      cite(from, one.evidence);
    }
    cite(from, [...event.evidence, ...(event.when?.evidence ?? [])]);
    cite(from, event.place?.evidence ?? []);
  }
  for (const role of library.roles) {
    const from = `role ${role.id}`;
    add(from, ref('person', role.person));
    add(from, ref('organization', role.organization));
    cite(from, role.evidence);
  }
  return references;
}

/** References to what contains a place or an organization. */
export function containmentsOf(library: Library): readonly Reference[] {
  return [
    ...library.places.flatMap(({ slug, containedIn }): Reference[] =>
      containedIn === null ? [] : [{ from: `places/${slug}`, to: `places/${containedIn}` }],
    ),
    ...library.organizations.flatMap(({ slug, partOf }): Reference[] =>
      partOf === null ? [] : [{ from: `organizations/${slug}`, to: `organizations/${partOf}` }],
    ),
  ];
}

/** The people, organizations and places that anything names, and what contains those. */
export function namedEntities(library: Library): ReadonlySet<string> {
  const named = new Set<string>(referencesOf(library).map(({ to }) => to));
  const containers = new Map(containmentsOf(library).map(({ from, to }) => [from, to]));
  // A set grows while it is walked: containers up to the outermost.
  for (const ref of named) {
    const container = containers.get(ref);
    if (container !== undefined) named.add(container);
  }
  return named;
}

/** References to what the library does not have; none in a library that is in order. */
export function danglingReferences(library: Library): readonly Reference[] {
  const there = new Set<string>([
    ...library.people.map(({ slug }) => `people/${slug}`),
    ...library.organizations.map(({ slug }) => `organizations/${slug}`),
    ...library.places.map(({ slug }) => `places/${slug}`),
    ...library.events.map(({ slug }) => `events/${slug}`),
    ...library.articles.map(({ slug }) => `articles/${slug}`),
    ...library.storylines.map(({ slug }) => `storylines/${slug}`),
    ...library.roles.map(({ id }) => `roles/${id}`),
  ]);
  return [...referencesOf(library), ...containmentsOf(library)].filter(({ to }) => !there.has(to));
}
