import type { ArticlePageFieldsFragment } from '../operations/generated/types';
import { stands } from './anchor';
import { pathOf } from './kind';
import { joined, stretchesOf, type Spanning, type Stretch } from './pieces';

type Article = Pick<ArticlePageFieldsFragment, 'id' | 'blocks' | 'mentions' | 'events'>;

/** A name in the text, as the page shows it. */
export interface Mark extends Spanning {
  readonly path: string;
  readonly kind: string;
  /** The article named it before; it is drawn fainter. */
  readonly again: boolean;
}

export interface MarkedBlock {
  readonly index: number;
  readonly kind: Article['blocks'][number]['kind'];
  /** Position among the blocks that a reader would call paragraphs, from 1; 0 for a heading or caption. */
  readonly number: number;
  readonly stretches: readonly Stretch<Mark>[];
}

/** Whether a reader would call a block a paragraph, and count it. */
const counted = ({ kind }: Article['blocks'][number]) => kind !== 'HEADING' && kind !== 'CAPTION';

/** Each block's number among the paragraphs, from 1; 0 for a heading or caption. By its index. */
export function paragraphNumbers({ blocks }: Pick<Article, 'blocks'>): ReadonlyMap<number, number> {
  let number = 0;
  return new Map(blocks.map((block) => [block.index, counted(block) ? ++number : 0]));
}

/** The blocks of an article with its names and its tellings of events marked. */
export function markedBlocks(article: Article): readonly MarkedBlock[] {
  const numbers = paragraphNumbers(article);
  const mentions = byBlock(article.mentions);
  const tellings = byBlock(
    article.events
      .flatMap((event) => event.evidence)
      .filter((each) => each.article.id === article.id && stands(each.status)),
  );
  const seen = new Set<string>();
  return article.blocks.map(({ index, kind, text }) => {
    const marks = (mentions.get(index) ?? []).map((mention): Mark => {
      const path = pathOf(mention.entity);
      const again = seen.has(path);
      seen.add(path);
      const { start, end } = mention;
      return { start, end, path, again, kind: mention.entity.__typename.toLowerCase() };
    });
    return {
      index,
      kind,
      number: numbers.get(index) ?? 0,
      stretches: stretchesOf(text, marks, joined(tellings.get(index) ?? [], marks)),
    };
  });
}

function byBlock<T extends { readonly block: number }>(items: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const group = groups.get(item.block);
    if (group) group.push(item);
    else groups.set(item.block, [item]);
  }
  return groups;
}
