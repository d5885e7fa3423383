import { matchEnd, matchStart } from './found';
import { tokensOf, type Token } from './tokens';

/** As much as three lines on a phone. */
const longest = 108;
/** What stands before the first match, so that it is understood. */
const lead = 38;

/** Words of a text, cut out around what was looked for, which is marked. */
export interface Cut {
  readonly text: string;
  /** How many of the words that were looked for it has, each counted once. */
  readonly matches: number;
  /** Where the first of them stands in the whole text. */
  readonly first: { readonly start: number; readonly end: number };
}

/** The part of a text that has the most of the words looked for, or null when it has none. */
export function cutAround(text: string, isWanted: (term: string) => boolean): Cut | null {
  const matches = matchesIn(text, isWanted);
  if (matches.length === 0) return null;
  const { from, count } = densest(matches);
  const first = matches[from] as Token;
  const start = edgeBefore(text, text.length <= longest ? 0 : first.start - lead);
  const end = edgeAfter(text, start + longest);
  return {
    text: marked(text, start, end, matches),
    matches: count,
    first: { start: first.start, end: first.end },
  };
}

/** How a text begins, cut at the end of a word. */
export function opening(text: string, isWanted: (term: string) => boolean = () => false): string {
  return marked(text, 0, edgeAfter(text, longest), matchesIn(text, isWanted));
}

/** The whole text with what was looked for marked. */
export function markedWhole(text: string, isWanted: (term: string) => boolean): string {
  return marked(text, 0, text.length, matchesIn(text, isWanted));
}

function matchesIn(text: string, isWanted: (term: string) => boolean): Token[] {
  const matches = tokensOf(text).filter(({ term }) => isWanted(term));
  if (matches.length < 2) return matches;
  // A whole that is joined of parts follows them: what overlaps is one.
  matches.sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return matches.filter(({ start, end }) => {
    const apart = start >= reached;
    if (apart) reached = end;
    return apart;
  });
}

/** The window with the most words that differ; the first of those that have as many. */
function densest(matches: readonly Token[]): { from: number; count: number } {
  let best = { from: 0, count: 0 };
  for (let from = 0; from < matches.length; from += 1) {
    const within = new Set<string>();
    const limit = (matches[from]?.start ?? 0) + longest - lead;
    for (let at = from; (matches[at]?.end ?? Infinity) <= limit; at += 1) {
      within.add(matches[at]?.term ?? '');
    }
    const count = Math.max(1, within.size);
    if (count > best.count) best = { from, count };
  }
  return best;
}

function marked(text: string, start: number, end: number, matches: readonly Token[]): string {
  let out = start > 0 ? '…' : '';
  let at = start;
  for (const match of matches) {
    if (match.start < start || match.end > end) continue;
    out += clean(text.slice(at, match.start));
    out += matchStart + clean(text.slice(match.start, match.end)) + matchEnd;
    at = match.end;
  }
  if (end >= text.length) return out + clean(text.slice(at, end));
  // Cut in mid-sentence: what a comma leads to is not there.
  return out + clean(text.slice(at, end)).replace(/[,;:–—-]+$/, '') + '…';
}

/** The marks stand for matches alone. */
function clean(text: string): string {
  return text.replace(/[\ue000\ue001]/g, ' ');
}

const space = /\s/;

/** The beginning of a word at or behind `at`. */
function edgeBefore(text: string, at: number): number {
  if (at <= 0) return 0;
  let edge = at;
  while (edge < text.length && !space.test(text[edge - 1] ?? ' ')) edge += 1;
  // A text without spaces is cut where it must be.
  return edge - at > 30 ? whole(text, at) : edge;
}

/** The end of a word at or before `at`. */
function edgeAfter(text: string, at: number): number {
  if (at >= text.length) return text.length;
  let edge = at;
  while (edge > 0 && !space.test(text[edge] ?? ' ')) edge -= 1;
  return at - edge > 30 ? whole(text, at) : edge;
}

/** Not between the halves of a surrogate pair. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
