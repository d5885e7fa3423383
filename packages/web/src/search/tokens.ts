import { fold } from '@dateline/model/words';

/** A word of a text as it is searched for, and where it stands. */
export interface Token {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

const word = /[\p{L}\p{N}\p{M}]+/gu;
/** What holds the parts of one word together: "cease-fire", "Ra’ad"; between single letters "U.N." */
const joints = new Set(['-', '\u2010', '\u2011', "'", '\u2019', '.']);

/** Texts have few words that differ; more than these are of a text that is not one. */
const mostRemembered = 200_000;
const folded = new Map<string, string>();

/** One word, folded; empty when nothing of it is left. */
export function termOf(written: string): string {
  let term = folded.get(written);
  if (term === undefined) {
    term = fold(written);
    if (folded.size >= mostRemembered) folded.clear();
    folded.set(written, term);
  }
  return term;
}

/**
 * The words of a text, folded, in order. What is joined stands as its parts and then as a whole:
 * "cease-fire" is found by "cease", by "fire" and by "ceasefire", and "U.N." by "un".
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let chain: Token[] = [];
  word.lastIndex = 0;
  for (let match = word.exec(text); match; match = word.exec(text)) {
    const term = termOf(match[0]);
    if (term === '') continue;
    const token = { term, start: match.index, end: match.index + match[0].length };
    if (!isJoined(text, chain.at(-1), token)) {
      close(chain, tokens);
      chain = [];
    }
    chain.push(token);
    tokens.push(token);
  }
  close(chain, tokens);
  return tokens;
}

/** The same, as terms alone. */
export function termsOf(text: string): string[] {
  return tokensOf(text).map(({ term }) => term);
}

/** Longer chains are addresses, numbers, lists; nobody types them in one. */
const longestChain = 6;

function close(chain: readonly Token[], tokens: Token[]) {
  const [first] = chain;
  const last = chain.at(-1);
  if (!first || !last || chain.length < 2 || chain.length > longestChain) return;
  // A genitive is its name.
  if (last.term === 's') return;
  tokens.push({
    term: chain.map(({ term }) => term).join(''),
    start: first.start,
    end: last.end,
  });
}

export function isJoined(text: string, before: Token | undefined, token: Token): boolean {
  if (!before || token.start !== before.end + 1) return false;
  const joint = text[before.end] ?? '';
  if (joint === '.') return before.term.length === 1 && token.term.length === 1;
  return joints.has(joint);
}
