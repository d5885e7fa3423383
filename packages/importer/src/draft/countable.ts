import type { Block } from '@dateline/model';

/** Code units: the segmenter behind word counts takes minutes for one text of a hundred thousand. */
const longestPiece = 4_000;

/** The same words in shorter blocks, cut at spaces, for counting alone. */
export function countable(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => {
    const pieces: Block[] = [];
    for (let from = 0; from < block.text.length;) {
      const limit = from + longestPiece;
      const space = limit < block.text.length ? block.text.lastIndexOf(' ', limit) : -1;
      const to = space > from ? space : limit;
      pieces.push({ ...block, text: block.text.slice(from, to) });
      from = to;
    }
    return pieces;
  });
}
