import { isJoined, tokensOf, type Token } from './tokens';

/** A word that must be there; `unfinished`: or one that begins so. */
export interface Wanted {
  readonly term: string;
  readonly unfinished: boolean;
}

/** One of these must be there, each with all of its words. */
export type Clause = readonly (readonly Wanted[])[];

/** More words than anyone types; each is one lookup. */
const mostTerms = 16;
const longestQuery = 500;

/**
 * A reader's words: all of them must be there, the last perhaps not typed to its end. What is joined may
 * be written in one, or apart.
 */
export function clausesOf(query: string): Clause[] {
  const text = query.slice(0, longestQuery);
  const words = tokensOf(text).filter((token, index, all) => !isWhole(token, all[index - 1]));
  const groups: Token[][] = [];
  for (const token of words.slice(0, mostTerms)) {
    const group = groups.at(-1);
    if (group && isJoined(text, group.at(-1), token)) group.push(token);
    else groups.push([token]);
  }
  return groups.map((group, index) => {
    const unfinished = index === groups.length - 1;
    const parts = group.map(({ term }, part) => ({
      term,
      unfinished: unfinished && part === group.length - 1,
    }));
    if (parts.length === 1) return [parts];
    return [parts, [{ term: parts.map(({ term }) => term).join(''), unfinished }]];
  });
}

/** Whether a token is that of several parts that stand before it. */
function isWhole(token: Token, before: Token | undefined): boolean {
  return before !== undefined && token.start < before.end;
}

/** Tells whether a word of a text is one that was looked for. */
export function matcherOf(clauses: readonly Clause[]): (term: string) => boolean {
  const wanted = clauses.flat(2);
  const whole = new Set(wanted.filter((each) => !each.unfinished).map(({ term }) => term));
  const begun = wanted.filter((each) => each.unfinished).map(({ term }) => term);
  return (term) => whole.has(term) || begun.some((each) => term.startsWith(each));
}

/** Whether a clause is met by these words alone. */
export function isMet(clause: Clause, terms: readonly string[]): boolean {
  return clause.some((all) =>
    all.every(({ term, unfinished }) =>
      terms.some((each) => (unfinished ? each.startsWith(term) : each === term)),
    ),
  );
}
