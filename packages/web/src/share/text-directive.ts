import type { Span } from '@dateline/model/browser';
import type { SharedArticle } from './words-link';

/** Letters of words that are written out; of longer ones only the beginning and the end are. */
const writtenOut = 90;
/** Words at either end of a longer stretch. */
const atEachEnd = 4;
/** Letters below which words are never without those around them. */
const tellsByItself = 40;
/** Words on either side, at first and at most. */
const [fewest, most] = [3, 8];

/**
 * The text fragment (wicg.github.io/scroll-to-text-fragment) that finds the words on the article's
 * page: `[before-,]words[,last words][,-after]`, encoded. With what stands around them when they stand
 * in the article more than once, or are few.
 */
export function textDirective(article: SharedArticle, spans: readonly Span[]): string {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return '';
  const head = textOf(article, first);
  const tail = textOf(article, last);
  const start = first === last ? [first.start, first.end] : [first.start, head.length];
  const opening = head.slice(...(start as [number, number]));
  const closing = tail.slice(first === last ? first.start : 0, last.end);
  const long = first !== last || opening.length > writtenOut;
  const from = long ? wordsAt(opening, atEachEnd) : opening;
  const to = long ? wordsBefore(closing, atEachEnd) : null;
  const [before, after] = around(
    article,
    from,
    to,
    head.slice(0, first.start),
    tail.slice(last.end),
  );
  return [
    ...(before ? [`${encoded(before)}-`] : []),
    encoded(from),
    ...(to ? [encoded(to)] : []),
    ...(after ? [`-${encoded(after)}`] : []),
  ].join(',');
}

/** The words on either side that it takes to find these and no others. */
function around(
  article: SharedArticle,
  from: string,
  to: string | null,
  before: string,
  after: string,
): readonly [string, string] {
  const everything = folded(
    [article.headline, article.description ?? '', ...article.blocks.map(({ text }) => text)].join(
      '\n',
    ),
  );
  if (from.length >= tellsByItself && timesIn(everything, from) <= 1) return ['', ''];
  for (let count = fewest; ; count += 1) {
    const pair = [wordsBefore(before, count), wordsAt(after, count)] as const;
    const start = before.slice(before.length - pair[0].length - gap(before, /\s*$/)) + from;
    // Of a long stretch the end is looked for only after its beginning.
    const context =
      to === null ? start + after.slice(0, gap(after, /^\s*/) + pair[1].length) : start;
    if (count === most || timesIn(everything, context) <= 1) return pair;
  }
}

function gap(text: string, space: RegExp): number {
  return space.exec(text)?.[0].length ?? 0;
}

function timesIn(everything: string, words: string): number {
  return everything.split(folded(words)).length - 1;
}

/** Browsers compare without regard to case. */
function folded(text: string): string {
  return text.toLowerCase();
}

function wordsAt(text: string, count: number): string {
  return new RegExp(String.raw`^\s*(\S+(?:\s+\S+){0,${count - 1}})`, 'u').exec(text)?.[1] ?? '';
}

function wordsBefore(text: string, count: number): string {
  return new RegExp(String.raw`(\S+(?:\s+\S+){0,${count - 1}})\s*$`, 'u').exec(text)?.[1] ?? '';
}

/** A hyphen, a comma and an ampersand mean something in a text fragment; brackets end a link in many a mail. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[-!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function textOf({ blocks }: SharedArticle, { block }: Span): string {
  return blocks.find(({ index }) => index === block)?.text ?? '';
}
