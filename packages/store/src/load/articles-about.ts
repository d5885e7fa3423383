import {
  entityRef,
  type Article,
  type EntityRef,
  type Evidence,
  type Library,
} from '@dateline/model';

/**
 * For each article's slug, whom and what it is about: what it mentions, and those about whom
 * its words state a fact. Where it was filed and reported from is not what it is about.
 */
export function entitiesByArticle(library: Library): ReadonlyMap<string, ReadonlySet<EntityRef>> {
  const about = new Map<string, Set<EntityRef>>();
  for (const article of library.articles) about.set(article.slug, new Set(namedIn(article)));

  const support = (evidence: readonly Evidence[], ...refs: readonly (EntityRef | null)[]): void => {
    for (const { article } of evidence) {
      for (const ref of refs) if (ref !== null) about.get(article)?.add(ref);
    }
  };
  for (const event of library.events) {
    const ref = entityRef('event', event.slug);
    support(event.evidence, ref);
    support(event.when?.evidence ?? [], ref);
    if (event.place) support(event.place.evidence, ref, entityRef('place', event.place.slug));
    for (const { entity, evidence } of event.participants) support(evidence, ref, entity);
  }
  for (const role of library.roles) {
    const organization =
      role.organization === null ? null : entityRef('organization', role.organization);
    support(role.evidence, entityRef('person', role.person), organization);
  }
  return about;
}

function* namedIn(article: Article): Iterable<EntityRef> {
  for (const mention of article.mentions) yield mention.entity;
  for (const quote of article.quotes) {
    yield quote.speaker;
    if (quote.event !== null) yield entityRef('event', quote.event);
  }
  for (const { about, positions } of article.disagreements) {
    if (about !== null) yield about;
    for (const { heldBy } of positions) yield* heldBy;
  }
  for (const { person } of article.contributions) yield entityRef('person', person);
  if (article.citation?.publisher) yield entityRef('organization', article.citation.publisher);
}
