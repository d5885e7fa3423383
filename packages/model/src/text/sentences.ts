/** A stretch of one text, in UTF-16 code units, half-open. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Titles, months and the like that are followed by more of the same sentence. The Unicode rules
 * behind Intl.Segmenter know no abbreviations and would end a sentence after each of them.
 */
const abbreviations = new Set(
  (
    'mr mrs ms dr prof gen lt col sgt capt maj cmdr adm brig sen rep gov rev hon st ste sr jr ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun ' +
    'no nos vs vol pp fig approx dept est inc ltd co corp bros univ ave blvd rd mt ft'
  ).split(' '),
);

/** After "U.S." or "p.m." one of these most likely opens a new sentence. */
const sentenceOpeners = new Set(
  'the a an he she it they we i in on at but and this that these those there his her its their when while as if'.split(
    ' ',
  ),
);

/** "F.", "U.S.", "a.m.", at the end of what has been read so far. */
const initialsAtEnd = /(?:^|[\s("“‘«[])((?:\p{L}\.)+)\s*$/u;
const wordAndPeriodAtEnd = /(\p{L}+)\.\s*$/u;
/** "...", "…" and the spaced ". . ." of newspapers, perhaps inside closing quotation marks. */
const ellipsisAtEnd = /(?:…|\.\s?\.\s?\.)["”’»)\]]*\s*$/u;
const firstLetters = /^[^\p{L}\p{N}]*([\p{L}\p{N}]+)/u;

/**
 * The sentences of `text` as stretches that tile it: the first begins at 0, each begins where
 * the one before it ends, the last ends with the text. Space between sentences belongs to the
 * sentence before it. When in doubt two sentences stay together, because half a sentence misleads.
 *
 * @param language BCP 47; a malformed tag throws a RangeError.
 */
export function sentences(text: string, language: string): readonly Stretch[] {
  const key = `${language} ${text}`;
  const known = latest.get(key);
  if (known !== undefined) return known;
  const found = segment(text, language);
  if (latest.size >= mostKept) latest.clear();
  latest.set(key, found);
  return found;
}

/** The sentences of one article's blocks are asked for again and again, once for each fact. */
const latest = new Map<string, readonly Stretch[]>();
const mostKept = 500;

function segment(text: string, language: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  for (const { index, segment } of segmenter(language).segment(text)) {
    const end = index + segment.length;
    if (end < text.length && goesOn(text.slice(start, end), text.slice(end, end + 80))) continue;
    found.push({ start, end });
    start = end;
  }
  return found;
}

/** The whole sentence or sentences that `start` to `end` touches, without space around them. */
export function sentenceAround(text: string, span: Stretch, language: string): string {
  const touched = sentences(text, language).filter(
    (sentence) => sentence.start < span.end && sentence.end > span.start,
  );
  const first = touched[0];
  const last = touched.at(-1);
  if (first === undefined || last === undefined) return '';
  return text.slice(first.start, last.end).trim();
}

function goesOn(read: string, next: string): boolean {
  const following = firstLetters.exec(next)?.[1];
  if (following === undefined) return true;
  if (/^\p{Ll}/u.test(following)) return true;
  const initials = initialsAtEnd.exec(read)?.[1];
  if (initials !== undefined) {
    const single = initials.length === 2;
    return single ? /^\p{Lu}/u.test(initials) : !sentenceOpeners.has(following.toLowerCase());
  }
  if (ellipsisAtEnd.test(read)) return false;
  const word = wordAndPeriodAtEnd.exec(read)?.[1];
  return word !== undefined && isAbbreviation(word, following);
}

/** "No." and "Sat." are words as well: they abbreviate only before a figure. */
function isAbbreviation(word: string, following: string): boolean {
  const lower = word.toLowerCase();
  if (!abbreviations.has(lower)) return false;
  if (['no', 'nos', 'mar', 'sat', 'sun', 'fig', 'est', 'co'].includes(lower)) {
    return /^\p{N}/u.test(following);
  }
  return /^\p{Lu}/u.test(word) || /^\p{N}/u.test(following);
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Making a segmenter costs far more than using one. */
function segmenter(language: string): Intl.Segmenter {
  let made = segmenters.get(language);
  if (made === undefined) {
    made = new Intl.Segmenter(language, { granularity: 'sentence' });
    segmenters.set(language, made);
  }
  return made;
}
