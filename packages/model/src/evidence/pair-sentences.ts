import { compareWords, type WordComparison, words } from './compare-words';

/** A sentence before and the one after that it was edited into. */
export interface EditedPair {
  readonly before: number;
  readonly after: number;
  readonly comparison: WordComparison;
}

export interface PairedSentences {
  readonly pairs: readonly EditedPair[];
  /** Sentences before that resemble several after about equally. */
  readonly contested: ReadonlySet<number>;
}

/** Share of words in common that makes one sentence an edit of another in the same place. */
const leastInPlace = 0.5;
/** And of one that stands between other sentences, where a lookalike is more likely. */
const leastElsewhere = 0.85;
/** How far the likeness of a pair must exceed that of any other that has one of the two. */
const margin = 0.1;
/** Being in the same place tells as much as this share of the words. */
const placeBonus = 0.15;
/** Candidates of one sentence that are compared word by word. */
const mostCompared = 4;

/**
 * Finds which sentence became which among those that stand unchanged nowhere.
 *
 * @param partners index after by index before for the sentences that are settled, -1 for others.
 */
export function pairSentences(
  before: readonly string[],
  after: readonly string[],
  partners: readonly number[],
  excluded: ReadonlySet<number>,
  language: string,
): PairedSentences {
  const taken = new Set(partners);
  const openBefore = before.flatMap((_, at) =>
    partners[at] === -1 && !excluded.has(at) ? [at] : [],
  );
  const openAfter = after.flatMap((_, at) => (taken.has(at) ? [] : [at]));
  const inPlace = samePlace(before.length, after.length, partners);
  const wordsAfter = new Map(openAfter.map((at) => [at, words(after[at] ?? '', language)]));
  const bagsAfter = new Map([...wordsAfter].map(([at, there]) => [at, bag(there)]));
  const index = new Map<string, number[]>();
  for (const [at, counts] of bagsAfter) {
    for (const word of counts.keys()) {
      const places = index.get(word);
      if (places === undefined) index.set(word, [at]);
      else places.push(at);
    }
  }
  const candidates = openBefore.flatMap((from) => {
    const wordsHere = words(before[from] ?? '', language);
    const wanted = bag(wordsHere);
    const near = [...new Set([...wanted.keys()].flatMap((word) => index.get(word) ?? []))]
      .map((to) => ({ to, share: shareOf(wanted, bagsAfter.get(to) ?? new Map()) }))
      .filter(({ share }) => share >= 0.4)
      .sort((a, b) => b.share - a.share || a.to - b.to)
      .slice(0, mostCompared);
    return near.flatMap(({ to }) => {
      const comparison = compareWords(wordsHere, wordsAfter.get(to) ?? []);
      const placed = inPlace(from, to);
      if (comparison.similarity < (placed ? leastInPlace : leastElsewhere)) return [];
      const score = comparison.similarity + (placed ? placeBonus : 0);
      return [{ before: from, after: to, comparison, score }];
    });
  });
  return settle(candidates);
}

function settle(candidates: readonly (EditedPair & { readonly score: number })[]): PairedSentences {
  const pairs: EditedPair[] = [];
  const contested = new Set<number>();
  const ordered = [...candidates].sort((a, b) => b.score - a.score || a.before - b.before);
  const closedBefore = new Set<number>();
  const closedAfter = new Set<number>();
  for (const one of ordered) {
    if (closedBefore.has(one.before) || closedAfter.has(one.after)) continue;
    const rivals = ordered.filter(
      (other) =>
        other !== one &&
        (other.before === one.before ? !closedAfter.has(other.after) : other.after === one.after) &&
        !closedBefore.has(other.before) &&
        other.score > one.score - margin,
    );
    closedBefore.add(one.before);
    closedAfter.add(one.after);
    if (rivals.length === 0) {
      pairs.push(one);
      continue;
    }
    for (const { before } of [one, ...rivals]) {
      contested.add(before);
      closedBefore.add(before);
    }
  }
  return { pairs, contested };
}

/** True for two sentences between the same settled neighbors, on one side at least. */
function samePlace(
  lengthBefore: number,
  lengthAfter: number,
  partners: readonly number[],
): (from: number, to: number) => boolean {
  const settled = new Set(partners);
  const previousBefore: number[] = [];
  for (let at = 0, last = -1; at < lengthBefore; at += 1) {
    previousBefore.push(last);
    const partner = partners[at] ?? -1;
    if (partner !== -1) last = partner;
  }
  const nextBefore: number[] = [];
  for (let at = lengthBefore - 1, next = lengthAfter; at >= 0; at -= 1) {
    nextBefore[at] = next;
    const partner = partners[at] ?? -1;
    if (partner !== -1) next = partner;
  }
  const previousAfter: number[] = [];
  for (let at = 0, last = -1; at < lengthAfter; at += 1) {
    previousAfter.push(last);
    if (settled.has(at)) last = at;
  }
  const nextAfter: number[] = [];
  for (let at = lengthAfter - 1, next = lengthAfter; at >= 0; at -= 1) {
    nextAfter[at] = next;
    if (settled.has(at)) next = at;
  }
  return (from, to) =>
    previousBefore[from] === previousAfter[to] || nextBefore[from] === nextAfter[to];
}

type Bag = ReadonlyMap<string, number>;

function bag(all: readonly string[]): Bag {
  const counts = new Map<string, number>();
  for (const word of all) {
    if (/[\p{L}\p{N}]/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function shareOf(a: Bag, b: Bag): number {
  let common = 0;
  let total = 0;
  for (const [word, count] of a) {
    common += Math.min(count, b.get(word) ?? 0);
    total += count;
  }
  for (const count of b.values()) total += count;
  return total === 0 ? 0 : (2 * common) / total;
}
