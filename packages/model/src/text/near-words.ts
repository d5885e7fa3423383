/** A word that texts have, and how often. */
export interface KnownWord {
  readonly term: string;
  readonly frequency: number;
}

/** How many letters of a folded word may be wrong: none in a short one, which would be another word. */
export function mistakesAllowed(term: string): number {
  if (term.length < 4) return 0;
  return term.length < 7 ? 1 : 2;
}

/**
 * Those of the known words that are nearest to `term`, all equally near, the more frequent first;
 * none that is further off than `mistakesAllowed`. `unfinished`: more of it may be typed yet, so it is
 * held against the beginnings of words.
 */
export function nearestWords(
  term: string,
  known: Iterable<KnownWord>,
  most: number,
  { unfinished = false } = {},
): string[] {
  let nearest = mistakesAllowed(term);
  if (nearest === 0) return [];
  let found: KnownWord[] = [];
  for (const word of known) {
    const lacking = term.length - word.term.length;
    if (lacking > nearest || (!unfinished && -lacking > nearest)) continue;
    const distance = distanceOf(term, word.term, unfinished);
    if (distance > nearest) continue;
    if (distance < nearest) found = [];
    nearest = distance;
    found.push(word);
  }
  return found
    .sort((a, b) => b.frequency - a.frequency || (a.term < b.term ? -1 : 1))
    .slice(0, most)
    .map(({ term }) => term);
}

/**
 * Letters to insert, drop, replace or swap with their neighbor to make one word the other; or, when it
 * is unfinished, some beginning of the other.
 */
function distanceOf(a: string, b: string, unfinished: boolean): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(changed, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return unfinished ? Math.min(...last) : (last[b.length] ?? 0);
}
