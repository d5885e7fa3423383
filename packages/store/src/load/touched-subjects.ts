import { entityRef, type Event, type Evidence, type Library, type Role } from '@dateline/model';
import type { StoredLibrary } from './stored-library';

/**
 * The keys of all subjects that may differ from what is stored. An edit leaves what it does not
 * touch the very same object, so that the rest of a large library need not be compiled and
 * compared. What is named here may still turn out to be as it was.
 */
export function touchedSubjects(before: StoredLibrary, after: Library): ReadonlySet<string> {
  const { library, parts } = before;
  const touched = new Set<string>();
  /** Articles whose words support a fact that differs. */
  const concerned = new Set<string>();
  for (const name of ['people', 'places', 'organizations', 'events', 'storylines'] as const) {
    for (const one of differing<Named>(library[name], after[name], ({ slug }) => slug)) {
      touched.add(`${name}/${one.slug}`);
    }
  }
  for (const event of differing(library.events, after.events, ({ slug }) => slug)) {
    for (const { article } of evidenceOf(event)) concerned.add(article);
  }
  for (const role of differing(library.roles, after.roles, ({ id }) => id)) {
    for (const key of subjectsOf(role)) touched.add(key);
    for (const { article } of role.evidence) concerned.add(article);
  }
  const articles = new Map(library.articles.map((article) => [article.slug, article]));
  for (const article of after.articles) {
    const { slug, storylines } = article;
    const same =
      articles.get(slug) === article &&
      !concerned.has(slug) &&
      ![...(parts.get(slug) ?? [])].some((ref) => touched.has(ref)) &&
      !storylines.some((storyline) => touched.has(`storylines/${storyline}`));
    if (!same) touched.add(`articles/${slug}`);
  }
  return touched;
}

interface Named {
  readonly slug: string;
}

/** What is in only one of the two, or in both as different objects: both of these. */
function differing<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => string,
): readonly T[] {
  const was = new Map(before.map((one) => [keyOf(one), one]));
  const is = new Map(after.map((one) => [keyOf(one), one]));
  return [
    ...before.filter((one) => is.get(keyOf(one)) !== one),
    ...after.filter((one) => was.get(keyOf(one)) !== one),
  ];
}

function subjectsOf({ person, organization }: Role): readonly string[] {
  const holder = entityRef('person', person);
  return organization === null ? [holder] : [holder, entityRef('organization', organization)];
}

function evidenceOf({ evidence, when, place, participants }: Event): readonly Evidence[] {
  return [
    ...evidence,
    ...(when?.evidence ?? []),
    ...(place?.evidence ?? []),
    ...participants.flatMap((participation) => participation.evidence),
  ];
}
