import { factSorts, type ArticleFact, type FactSort } from './article-facts';

/** `narrowed`, `widened`: a time that lies within the one before, or around it. */
export const differenceKinds = [
  'added',
  'removed',
  'changed',
  'narrowed',
  'widened',
  'orphaned',
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** One fact that two revisions tell differently. */
export interface FactDifference {
  readonly sort: FactSort;
  readonly kind: DifferenceKind;
  readonly subject: string;
  readonly path: string | null;
  readonly before: readonly string[] | null;
  readonly after: readonly string[] | null;
  /** How many times the text says so more, or less; 1 but for mentions. */
  readonly count: number;
}

/** How many facts of one sort fared in one way. */
export interface DifferenceCount {
  readonly sort: FactSort;
  readonly kind: DifferenceKind;
  readonly count: number;
}

/**
 * What two revisions of an article tell differently, as the server's `Article.changes` finds it,
 * but from two pages as they were read: with no network, and in the reader's own language.
 */
export function factDifferences(
  before: readonly ArticleFact[],
  after: readonly ArticleFact[],
): readonly FactDifference[] {
  const stayed = eventsInBoth(before, after);
  return factSorts.flatMap((sort) => {
    const of = (facts: readonly ArticleFact[]) =>
      facts.filter((each) => each.sort === sort && isOfAStayingEvent(each, stayed));
    const pairs =
      sort === 'quote' ? pairQuotes(of(before), of(after)) : pair(of(before), of(after));
    return pairs.flatMap(([was, is]) => differencesOf(was, is));
  });
}

/** Counted by sort and kind, always in the same order. */
export function countDifferences(
  differences: readonly FactDifference[],
): readonly DifferenceCount[] {
  return factSorts.flatMap((sort) =>
    differenceKinds.flatMap((kind) => {
      const count = differences
        .filter((each) => each.sort === sort && each.kind === kind)
        .reduce((sum, each) => sum + each.count, 0);
      return count > 0 ? [{ sort, kind, count }] : [];
    }),
  );
}

function eventsInBoth(before: readonly ArticleFact[], after: readonly ArticleFact[]) {
  const keys = (facts: readonly ArticleFact[]) =>
    facts.filter(({ sort }) => sort === 'event').map(({ key }) => key);
  const now = new Set(keys(after));
  return new Set(keys(before).filter((key) => now.has(key)));
}

/** The time and the participants of an event that came or went are not told as well. */
function isOfAStayingEvent({ sort, key }: ArticleFact, stayed: ReadonlySet<string>): boolean {
  if (sort !== 'time' && sort !== 'participation') return true;
  return stayed.has(key.split(' ', 1)[0] ?? '');
}

type Pair = readonly [ArticleFact | undefined, ArticleFact | undefined];

function pair(before: readonly ArticleFact[], after: readonly ArticleFact[]): readonly Pair[] {
  const old = new Map(before.map((each) => [each.key, each]));
  const now = new Map(after.map((each) => [each.key, each]));
  return [...new Set([...old.keys(), ...now.keys()])].map((key) => [old.get(key), now.get(key)]);
}

/** A quote that was added renumbers those after it: the same words are the same quote first. */
function pairQuotes(before: readonly ArticleFact[], after: readonly ArticleFact[]) {
  const pairs: Pair[] = [];
  let open = [...before];
  let left = [...after];
  const sameWords = (was: ArticleFact, is: ArticleFact) =>
    was.says[0] === is.says[0] && was.path === is.path;
  const rules = [
    (was: ArticleFact, is: ArticleFact) => was.key === is.key && sameWords(was, is),
    sameWords,
    (was: ArticleFact, is: ArticleFact) => was.key === is.key && was.path === is.path,
  ];
  for (const rule of rules) {
    open = open.filter((was) => {
      const is = left.find((each) => rule(was, each));
      if (!is) return true;
      left = left.filter((each) => each !== is);
      pairs.push([was, is]);
      return false;
    });
  }
  return [
    ...pairs,
    ...open.map((was): Pair => [was, undefined]),
    ...left.map((is): Pair => [undefined, is]),
  ];
}

function differencesOf(
  was: ArticleFact | undefined,
  is: ArticleFact | undefined,
): readonly FactDifference[] {
  const one = is ?? was;
  if (!one) return [];
  const { sort, subject, path } = one;
  const tell = (kind: DifferenceKind, count = 1): FactDifference => {
    const before = kind === 'added' ? null : (was?.says ?? null);
    const after = kind === 'removed' || kind === 'orphaned' ? null : (is?.says ?? null);
    return { sort, kind, subject, path, before, after, count };
  };
  if (sort === 'mention') {
    const more = (is?.count ?? 0) - (was?.count ?? 0);
    if (more === 0) return [];
    return [tell(more > 0 ? 'added' : 'removed', Math.abs(more))].map((each) => ({
      ...each,
      before: more > 0 ? null : one.says,
      after: more > 0 ? one.says : null,
    }));
  }
  if (!was || was.says.length === 0) return is && is.says.length > 0 ? [tell('added')] : [];
  if (!is || is.says.length === 0) return [tell('removed')];
  const changed = was.says.join('\n') === is.says.join('\n') ? [] : [tell(kindOf(was, is))];
  return !was.lost && is.lost ? [...changed, tell('orphaned')] : changed;
}

function kindOf({ span: was }: ArticleFact, { span: is }: ArticleFact): DifferenceKind {
  if (!was || !is || (was[0] === is[0] && was[1] === is[1])) return 'changed';
  if (was[0] <= is[0] && is[1] <= was[1]) return 'narrowed';
  if (is[0] <= was[0] && was[1] <= is[1]) return 'widened';
  return 'changed';
}
