/** Which element of a changed list is which element of the list before. */
export interface SequenceAlignment {
  /** For each element before, the index of the same element after; -1 when there is none. */
  readonly partners: readonly number[];
  /** Elements before that fit several places after, or that several elements claim. */
  readonly contested: ReadonlySet<number>;
}

/** Shorter texts ("Yes.", "He left.") are too common to be recognized far from their neighbors. */
const recognizableLength = 12;

/**
 * Aligns two lists of texts in the manner of Heckel: what stands once in both is the same, and
 * from there on equal neighbors of the same are the same. Unlike a longest common subsequence this
 * follows what was moved, and it notices when a repeated text could be either of two: a claim
 * from the text before it and one from the text after it then disagree.
 *
 * @param known pairs that are settled already, by index before.
 */
export function alignSequence(
  before: readonly string[],
  after: readonly string[],
  known: ReadonlyMap<number, number> = new Map(),
): SequenceAlignment {
  const partners = before.map((_, index) => known.get(index) ?? -1);
  const taken = new Set(known.values());
  const onceBefore = onlyPlaces(before);
  const onceAfter = onlyPlaces(after);
  for (const [text, from] of onceBefore) {
    const to = onceAfter.get(text);
    if (to === undefined || partners[from] !== -1 || taken.has(to)) continue;
    if (text.length < recognizableLength) continue;
    partners[from] = to;
    taken.add(to);
  }
  const contested = settleNeighbors(before, after, partners, taken);
  return { partners, contested };
}

/** The texts that stand exactly once, with where. */
function onlyPlaces(texts: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [index, text] of texts.entries()) {
    if (places.has(text)) repeated.add(text);
    places.set(text, index);
  }
  for (const text of repeated) places.delete(text);
  return places;
}

/** Adds to `partners` what follows from neighbors; returns what they disagree on. */
function settleNeighbors(
  before: readonly string[],
  after: readonly string[],
  partners: number[],
  taken: Set<number>,
): ReadonlySet<number> {
  const settled = [...partners];
  const free = (from: number, to: number) =>
    settled[from] === -1 && !taken.has(to) && before[from] === after[to];
  const forward = new Map<number, number>();
  for (let from = 0, to = 0; from < before.length; from += 1) {
    // The start of the text is the same as the start of the text.
    if (from > 0) {
      const previous = settled[from - 1];
      to = (previous === -1 ? (forward.get(from - 1) ?? -2) : (previous ?? -2)) + 1;
    }
    if (to >= 0 && free(from, to)) forward.set(from, to);
  }
  const backward = new Map<number, number>();
  for (let from = before.length - 1, to = after.length - 1; from >= 0; from -= 1) {
    if (from < before.length - 1) {
      const next = settled[from + 1];
      const anchor = next === -1 ? backward.get(from + 1) : next;
      to = anchor === undefined ? -1 : anchor - 1;
    }
    if (to >= 0 && free(from, to)) backward.set(from, to);
  }
  return settleClaims([forward, backward], partners, taken);
}

function settleClaims(
  claims: readonly ReadonlyMap<number, number>[],
  partners: number[],
  taken: Set<number>,
): ReadonlySet<number> {
  const claimants = new Map<number, Set<number>>();
  const claimed = new Map<number, Set<number>>();
  for (const [from, to] of claims.flatMap((claim) => [...claim])) {
    claimants.set(to, (claimants.get(to) ?? new Set()).add(from));
    claimed.set(from, (claimed.get(from) ?? new Set()).add(to));
  }
  const contested = new Set<number>();
  for (const [from, places] of claimed) {
    const [to] = places;
    if (to === undefined) continue;
    if (places.size === 1 && claimants.get(to)?.size === 1) {
      partners[from] = to;
      taken.add(to);
    } else {
      contested.add(from);
    }
  }
  return contested;
}
