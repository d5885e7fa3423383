import { type Block, sentences } from '@dateline/model';

/** One word of a block, with what decides whether it may be part of a name. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Without a possessive ’s. */
  readonly text: string;
  /** It begins with a capital letter, or with a particle that is written with one: "al-Assad". */
  readonly capital: boolean;
  /** It opens a sentence, where every word has a capital. */
  readonly opens: boolean;
  /** Nothing but one space, or the period of an abbreviation and a space, stands before it. */
  readonly joined: boolean;
}

/** A block with its words, made once and read by every rule. */
export interface BlockWords {
  readonly block: Block;
  readonly words: readonly Word[];
  /** Most of its words have capitals, as in the headlines of some papers: case says nothing there. */
  readonly titleCase: boolean;
}

const word =
  /(?:\p{Lu}\.){2,}|\p{Lu}\.(?=[ \u00a0]?\p{Lu})|[\p{L}\p{M}\p{N}]+(?:[-‑’'][\p{L}\p{M}\p{N}]+)*/gu;
const possessive = /[’']s$/u;
const abbreviation =
  /^(?:mrs?|ms|dr|prof|gen|lt|col|sgt|capt|maj|cmdr|adm|brig|sen|rep|gov|rev|hon|ste?|mt|ft|jr|sr|messrs)$/i;
const articlePrefix = /^(?:al|el|an|as|ash|at|ad|ar|az|ul|ed|bin|ben|d|o|l)[-‑’'](?=\p{Lu})/u;

/** Cuts a block into words. Words of scripts without capitals are words as well, never capitals. */
export function wordsOf(block: Block, language: string): BlockWords {
  const { text } = block;
  const starts = new Set(sentences(text, language).map((sentence) => sentence.start));
  const words: Word[] = [];
  let previous: Word | undefined;
  for (const match of text.matchAll(word)) {
    const written = match[0].replace(possessive, '');
    const start = match.index;
    const gap = previous === undefined ? '' : text.slice(previous.end, start);
    const next: Word = {
      start,
      end: start + written.length,
      text: written,
      capital: /^\p{Lu}/u.test(written) || articlePrefix.test(written),
      opens: opensSentence(text, start, starts),
      joined:
        previous !== undefined &&
        (/^[ \u00a0]$/.test(gap) || (/^\. ?$/.test(gap) && abbreviation.test(previous.text))),
    };
    words.push(next);
    previous = next;
  }
  const long = words.filter(({ text }) => text.length > 3);
  const capitals = long.filter(({ capital }) => capital).length;
  return { block, words, titleCase: long.length > 3 && capitals > long.length * 0.8 };
}

/** Directly at the start of a sentence, or after nothing but marks there, or after an opening mark. */
function opensSentence(text: string, start: number, starts: ReadonlySet<number>): boolean {
  let at = start;
  while (at > 0 && /[\s"“”'‘(«[—–-]/u.test(text.charAt(at - 1))) {
    if (starts.has(at) || /["“«‘]/u.test(text.charAt(at - 1))) return true;
    at -= 1;
  }
  return starts.has(at);
}
