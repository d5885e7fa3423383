import { markedBlocks } from '../marks/marked-blocks';
import type { ArticlePageFieldsFragment } from '../operations/generated/types';
import { article as say } from '#words/article';

/** A block of the text whose facts are asked for. */
export interface Paragraph {
  /** `#p3` */
  readonly path: string;
  readonly block: number;
  /** As a reader counts them, from 1; 0 for a heading or a caption. */
  readonly number: number;
  readonly label: string;
}

/** The block that `#p3` names, or null for any other path. */
export function paragraphAt(article: ArticlePageFieldsFragment, path: string): Paragraph | null {
  const block = /^#p(\d+)$/.exec(path)?.[1];
  if (block === undefined) return null;
  const number = markedBlocks(article).find(({ index }) => index === Number(block))?.number ?? 0;
  return { path, block: Number(block), number, label: say.facts(number) };
}

/** What the facts are shown by: the heading and the list stand in different parts of the sheet. */
export interface FactsProps {
  readonly article: ArticlePageFieldsFragment;
  readonly paragraph: Paragraph;
  readonly part: 'head' | 'body';
  readonly hair?: Element | null | undefined;
}
