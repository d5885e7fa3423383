import { nearestWords } from '@dateline/model/words';
import { matchEnd, matchStart, unmarked, type Found } from '../../search/found';
import { clausesOf, isMet } from '../../search/query';
import { tokensOf } from '../../search/tokens';

/** Results that are looked at: what was forgiven shows in the best of them. */
const looked = 6;

/**
 * The search with each word that nothing found has replaced by the one that was found in its stead;
 * null when nothing had to be forgiven.
 */
export function meantBy(query: string, results: readonly Found[]): string | null {
  const best = results.slice(0, looked);
  const seen = best.flatMap(({ title, speaker, snippet }) =>
    tokensOf([title, speaker ?? '', unmarked(snippet)].join('\n')).map(({ term }) => term),
  );
  const inStead = best.flatMap(({ snippet, title }) => [...markedIn(snippet), ...wordsIn(title)]);
  let meant = query;
  let replaced = false;
  const written = tokensOf(query);
  for (const clause of clausesOf(query)) {
    const [word, ...others] = clause[0] ?? [];
    if (!word || others.length > 0 || isMet(clause, seen)) continue;
    const { term } = word;
    const token = written.find((each) => each.term === term);
    const known = inStead.map((each) => ({ term: each.term, frequency: 1 }));
    const [near = word.unfinished ? nearestWords(term, known, 1, word)[0] : undefined] =
      nearestWords(term, known, 1);
    const found = inStead.find((each) => each.term === near);
    if (!token || !found) continue;
    meant = meant.replace(query.slice(token.start, token.end), () => found.text);
    replaced = true;
  }
  return replaced ? meant : null;
}

interface Word {
  readonly term: string;
  readonly text: string;
}

function wordsIn(text: string): Word[] {
  return tokensOf(text).map(({ term, start, end }) => ({ term, text: text.slice(start, end) }));
}

function markedIn(snippet: string): Word[] {
  return snippet
    .split(matchStart)
    .slice(1)
    .flatMap((part) => wordsIn(part.split(matchEnd, 1)[0] ?? ''));
}
