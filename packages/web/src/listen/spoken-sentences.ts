import { sentences } from '@dateline/model/anchoring';
import type { Span } from '@dateline/model/browser';

/** A sentence as it is spoken and lit. */
export interface SpokenSentence extends Span {
  readonly text: string;
  /** Milliseconds of silence before it. */
  readonly rest: number;
}

export interface SpokenText {
  readonly language: string;
  readonly blocks: readonly {
    readonly index: number;
    readonly kind: string;
    readonly text: string;
  }[];
}

/** A new paragraph, and a heading, are heard as what they are. */
const rests = { sentence: 0, paragraph: 300, heading: 700 };

/** The sentences of a text in order, without the space around them. */
export function spokenSentences({ blocks, language }: SpokenText): readonly SpokenSentence[] {
  let afterHeading = false;
  return blocks.flatMap(({ index, kind, text: whole }) => {
    const heading = kind === 'HEADING';
    const beginning = heading || afterHeading ? rests.heading : rests.paragraph;
    afterHeading = heading;
    return sentences(whole, language)
      .flatMap(({ start, end }) => {
        const spaced = whole.slice(start, end);
        const text = spaced.trim();
        const from = start + spaced.length - spaced.trimStart().length;
        // What has neither letter nor figure makes no sound, and some voices never end it.
        if (!/[\p{L}\p{N}]/u.test(text)) return [];
        return [{ block: index, start: from, end: from + text.length, text }];
      })
      .map((each, at) => ({ ...each, rest: at === 0 ? beginning : rests.sentence }));
  });
}

/**
 * A sentence in pieces of at most `limit` letters, cut where a speaker would take breath. Joined they
 * are the sentence. Chromium falls silent for good some fifteen seconds into an utterance of a voice
 * from the network.
 */
export function breaths(sentence: string, limit: number): readonly string[] {
  const pieces: string[] = [];
  let rest = sentence;
  while (rest.length > limit) {
    const within = rest.slice(0, limit);
    const clause = /^.*[,;:—–)”»،؛]["”]?\s/su.exec(within)?.[0].length ?? 0;
    const word = within.lastIndexOf(' ') + 1;
    // A breath after two words is none.
    const cut = clause > limit / 3 ? clause : word || limit;
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return [...pieces, rest];
}
