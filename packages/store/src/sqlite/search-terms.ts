import { fold, foldedInitials, foldedWords, writtenWords } from '@dateline/model';

/** More words than anyone types; each is one lookup. */
const mostTerms = 16;
const longestTerm = 64;

/**
 * A reader's words as an FTS5 expression: all of them must be there, the last perhaps not
 * typed to its end. null when there is not one word in it. Only words taken out of the input,
 * each in quotation marks, get into the expression, so no input can be an operator.
 */
export function matchExpression(query: string): string | null {
  const terms = writtenWords(query.slice(0, 4_000)).slice(0, mostTerms);
  const last = terms.length - 1;
  const clauses = terms.flatMap((term, index) => {
    const written = [...term].slice(0, longestTerm).join('').toLowerCase();
    const folded = fold(written);
    const spellings = [...new Set([written, folded])].filter((spelling) => spelling !== '');
    if (spellings.length === 0) return [];
    return [`(${spellings.map((s) => `"${s}"${index === last ? '*' : ''}`).join(' OR ')})`];
  });
  return clauses.length === 0 ? null : clauses.join(' AND ');
}

/**
 * The words of a text in the spellings that the tokenizer would not find by itself: it takes
 * accents off Latin letters only, and takes "U.N." for two words.
 */
export function spellingVariants(...texts: readonly string[]): string {
  const variants = new Set<string>();
  for (const text of texts) {
    for (const written of writtenWords(text)) {
      const [folded] = foldedWords(written);
      if (folded !== undefined && folded !== asTokenized(written)) variants.add(folded);
    }
    for (const joined of foldedInitials(text)) variants.add(joined);
  }
  return [...variants].join(' ');
}

function asTokenized(written: string): string {
  return written
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase();
}
