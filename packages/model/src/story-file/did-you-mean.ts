import { distance } from 'fastest-levenshtein';

/** The candidate that `written` most likely was meant to be; null when none is near. */
export function nearest(written: string, candidates: Iterable<string>): string | null {
  // Nothing that long is a slip of the fingers, and comparing it would be slow.
  if (written === '' || written.length > 120) return null;
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(written.length / 3)) + 1;
  for (const candidate of candidates) {
    const there = sameWords(written, candidate)
      ? 0
      : distance(written.toLowerCase(), candidate.toLowerCase());
    if (there < bestDistance) {
      best = candidate;
      bestDistance = there;
    }
  }
  return best;
}

/** "Did you mean x? " or nothing, to open a remedy with. */
export function didYouMean(written: string, candidates: Iterable<string>): string {
  const candidate = nearest(written, candidates);
  return candidate === null ? '' : `Did you mean “${candidate}”? `;
}

/** "kerry-john" and "john_kerry" are "john-kerry". */
function sameWords(a: string, b: string): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .sort()
      .join(' ');
  return words(a) === words(b);
}
