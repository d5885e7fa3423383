/** The text of an article is a list of blocks of plain text. No markup is ever stored. */
export const blockKinds = ['paragraph', 'heading', 'quotation', 'caption', 'list-item'] as const;
export type BlockKind = (typeof blockKinds)[number];

export interface Block {
  /** Position in `Article.blocks`, from 0. */
  readonly index: number;
  readonly kind: BlockKind;
  readonly text: string;
}

/**
 * A stretch of one block's text. Offsets are UTF-16 code units, half-open:
 * `blocks[block].text.slice(start, end)` is the text meant.
 */
export interface Span {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}
