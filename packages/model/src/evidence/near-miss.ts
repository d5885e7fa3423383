import type { Block, Span } from '../block';
import type { TextQuoteSelector } from './selector';

/** The stretch of text that comes nearest to words that were looked for and not found. */
export interface NearMiss {
  readonly span: Span;
  readonly exact: string;
  /**
   * `context`: the words are there, but not after that prefix or before that suffix.
   * `letters`: the same but for case, quotation marks, dashes, spaces or accents.
   * `words`: most of the words are the same.
   */
  readonly difference: 'context' | 'letters' | 'words';
}

/** Share of words that must agree before a stretch is worth showing as "did you mean". */
const enoughWords = 0.6;

/** Finds what someone who wrote `selector` most likely had before their eyes; null when nothing is like it. */
export function nearMiss(blocks: readonly Block[], selector: TextQuoteSelector): NearMiss | null {
  return (
    withOtherContext(blocks, selector.exact) ??
    withOtherLetters(blocks, selector.exact) ??
    withOtherWords(blocks, selector.exact)
  );
}

function withOtherContext(blocks: readonly Block[], exact: string): NearMiss | null {
  if (exact === '') return null;
  for (const block of blocks) {
    const start = block.text.indexOf(exact);
    if (start >= 0) return miss(block, start, start + exact.length, 'context');
  }
  return null;
}

function withOtherLetters(blocks: readonly Block[], exact: string): NearMiss | null {
  const wanted = fold(exact).text.trim();
  if (wanted === '') return null;
  for (const block of blocks) {
    const folded = fold(block.text);
    const at = folded.text.indexOf(wanted);
    if (at < 0) continue;
    const start = folded.offsets[at] ?? 0;
    const end = folded.offsets[at + wanted.length] ?? block.text.length;
    return miss(block, start, end, 'letters');
  }
  return null;
}

function withOtherWords(blocks: readonly Block[], exact: string): NearMiss | null {
  const wanted = words(exact).map((word) => word.folded);
  // One word that differs is another word, not a slip.
  if (wanted.length < 2) return null;
  let best: { block: Block; start: number; end: number } | null = null;
  let bestShare = 0;
  for (const block of blocks) {
    const there = words(block.text);
    for (const window of windows(there, wanted)) {
      const share = window.common / wanted.length;
      if (share > bestShare) {
        bestShare = share;
        best = { block, start: window.start, end: window.end };
      }
    }
  }
  return best !== null && bestShare >= enoughWords
    ? miss(best.block, best.start, best.end, 'words')
    : null;
}

function miss(
  block: Block,
  start: number,
  end: number,
  difference: NearMiss['difference'],
): NearMiss {
  return {
    span: { block: block.index, start, end },
    exact: block.text.slice(start, end),
    difference,
  };
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

function words(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: fold(match[0]).text,
  }));
}

/** Slides a window as long as `wanted` over `there`, counting the words that both have. */
function* windows(
  there: readonly Word[],
  wanted: readonly string[],
): Generator<{ start: number; end: number; common: number }> {
  const missing = new Map<string, number>();
  for (const word of wanted) missing.set(word, (missing.get(word) ?? 0) + 1);
  let common = 0;
  const enter = (word: Word) => {
    const left = missing.get(word.folded);
    if (left === undefined) return;
    if (left > 0) common += 1;
    missing.set(word.folded, left - 1);
  };
  const leave = (word: Word) => {
    const left = missing.get(word.folded);
    if (left === undefined) return;
    if (left >= 0) common -= 1;
    missing.set(word.folded, left + 1);
  };
  const size = Math.min(wanted.length, there.length);
  for (const [index, word] of there.entries()) {
    enter(word);
    const first = there[index - size + 1];
    if (first === undefined) continue;
    yield { start: first.start, end: word.end, common };
    leave(first);
  }
}

interface Folded {
  readonly text: string;
  /** For each code unit of `text`, the offset that it came from; one more for the end. */
  readonly offsets: readonly number[];
}

const sameSign: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '‚': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '...',
};

/** Text with everything dropped that the eye passes over, keeping where each sign came from. */
function fold(text: string): Folded {
  let folded = '';
  const offsets: number[] = [];
  let offset = 0;
  for (const sign of text) {
    let plain = sameSign[sign] ?? sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    if (/^\s$/u.test(plain)) plain = ' ';
    if (plain !== ' ' || !folded.endsWith(' ')) {
      folded += plain;
      for (let unit = 0; unit < plain.length; unit += 1) offsets.push(offset);
    }
    offset += sign.length;
  }
  offsets.push(text.length);
  return { text: folded, offsets };
}
