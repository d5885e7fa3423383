import { sentences } from '@dateline/model/anchoring';
import type { Span } from '@dateline/model/browser';
import { rangeIn } from '../../marks/light';
import type { ArticlePageFieldsFragment } from '../../operations/generated/types';

export interface ChosenSentence extends Span {
  readonly text: string;
}

/** The sentences of an article in text order, without the space around them. */
export function articleSentences({
  blocks,
  language,
}: Pick<ArticlePageFieldsFragment, 'blocks' | 'language'>): readonly ChosenSentence[] {
  return blocks.flatMap(({ index, text: whole }) =>
    sentences(whole, language).flatMap((stretch): readonly ChosenSentence[] => {
      const spaced = whole.slice(stretch.start, stretch.end);
      const text = spaced.trim();
      const start = stretch.start + spaced.length - spaced.trimStart().length;
      return text ? [{ block: index, start, end: start + text.length, text }] : [];
    }),
  );
}

/** Index of the first sentence that begins on the screen; of the first of all when none does. */
export function firstSentenceInView(root: ParentNode, all: readonly ChosenSentence[]): number {
  const at = all.findIndex(({ block, start }) => {
    const element = root.querySelector(`#p${block}`);
    const box = element && rangeIn(element, start, start + 1)?.getBoundingClientRect();
    return box && box.top >= 72;
  });
  return Math.max(0, at);
}
