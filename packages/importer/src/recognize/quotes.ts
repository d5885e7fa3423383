import type { EntityRef, QuoteMode, Span } from '@dateline/model';
import type { Antecedents } from './antecedent';
import { type Attribution, attributionOf } from './attribution';
import type { FoundMention, Rule } from './finding';
import { type Quoted, quotedIn } from './quotation-marks';
import type { Scan } from './scan';

/** Words that the text says someone spoke. */
export interface FoundQuote {
  readonly words: Quoted;
  readonly mode: Extract<QuoteMode, 'direct' | 'partial'>;
  /** Null when the text names no one who is an entity: "officials said". */
  readonly speaker: EntityRef | null;
  /** The words that name the speaker: a name, a pronoun, a noun; null when speech goes on from before. */
  readonly speakerWords: Span | null;
  /** The attribution as a whole: "he said"; null when speech goes on from before. */
  readonly attribution: Span | null;
  readonly rule: Rule;
}

/** Code units of the shortest quotation without an attribution that is worth a word to the reader. */
const worthTelling = 25;

export interface QuotesInText {
  readonly quotes: readonly FoundQuote[];
  /** Long quotations that no one was found to have spoken. */
  readonly unattributed: readonly Quoted[];
}

/** Direct and partial quotations, and who speaks them by the words around. */
export function quotesInText(
  scans: readonly Scan[],
  language: string,
  mentions: readonly FoundMention[],
  antecedents: Antecedents,
): QuotesInText {
  const quotes: FoundQuote[] = [];
  const unattributed: Quoted[] = [];
  /** The quotation that the block before left open. */
  let open: FoundQuote | null = null;
  for (const scan of scans) {
    if (scan.block.kind === 'heading') continue;
    const { text } = scan.block;
    const goesOn: FoundQuote | null = open;
    open = null;
    const all = quotedIn(scan.block);
    const free = mentions.filter(
      (one) =>
        one.block === scan.block.index &&
        !all.some((quoted) => quoted.outerStart < one.end && one.start < quoted.outerEnd),
    );
    let last: FoundQuote | null = null;
    for (const [index, words] of all.entries()) {
      const attribution = attributionOf({
        text,
        language,
        quoted: words,
        previous: all[index - 1],
        next: all[index + 1],
        mentions: free,
      });
      const mode = modeOf(text, words);
      const quote: FoundQuote | null =
        attribution !== null
          ? attributed(words, mode, attribution, antecedents, last)
          : continued(text, words, mode, last ?? (index === 0 ? goesOn : null), last === null);
      if (quote === null) {
        if (words.end - words.start >= worthTelling) unattributed.push(words);
        continue;
      }
      quotes.push(quote);
      last = quote;
      if (words.open) open = quote;
    }
  }
  return { quotes, unattributed };
}

function attributed(
  words: Quoted,
  mode: FoundQuote['mode'],
  attribution: Attribution,
  antecedents: Antecedents,
  last: FoundQuote | null,
): FoundQuote {
  const { kind, mention, speaker, whole } = attribution;
  const found = { words, mode, speakerWords: speaker, attribution: whole };
  switch (kind) {
    case 'mention':
      return { ...found, speaker: mention?.entity ?? null, rule: 'quote-by-name' };
    case 'pronoun':
      return {
        ...found,
        speaker: antecedents.ofPronoun(speaker, last?.speaker ?? null),
        rule: 'quote-by-pronoun',
      };
    case 'noun':
      return { ...found, speaker: antecedents.ofNoun(speaker), rule: 'quote-by-noun' };
  }
}

/** “…,” he said. “…”: a whole sentence without a speaker of its own is the last one's. */
function continued(
  text: string,
  words: Quoted,
  mode: FoundQuote['mode'],
  from: FoundQuote | null,
  nextBlock: boolean,
): FoundQuote | null {
  if (from === null || (from.speakerWords === null && from.speaker === null)) return null;
  const start = text.slice(0, words.outerStart).trimEnd();
  const opensSentence = nextBlock
    ? start === ''
    : /[.!?,;…]["”]?$/u.test(start) || /(?:and|but|because|that)$/.test(start);
  if (!opensSentence || (mode === 'partial' && nextBlock)) return null;
  return {
    words,
    mode,
    speaker: from.speaker,
    speakerWords: from.speakerWords,
    attribution: null,
    rule: 'quote-continued',
  };
}

/** Direct: a sentence that begins with the quotation or right after a colon or comma. */
function modeOf(text: string, words: Quoted): FoundQuote['mode'] {
  const spoken = text.slice(words.start, words.end);
  const count = spoken.split(/\s+/).length;
  if (/^\p{Ll}/u.test(spoken) || count < 3) return 'partial';
  return words.open ||
    /[.,?!…—]$/u.test(spoken) ||
    /[.,]/.test(text.charAt(words.outerEnd)) ||
    count > 8
    ? 'direct'
    : 'partial';
}
