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

/** The blocks of an article with its names and its tellings of events marked. */
export function markedBlocks(article: Article): readonly MarkedBlock[] {
  const seen = new Set<string>();
  let number = 0;
  return article.blocks.map(({ index, kind, text }) => {
    const marks = article.mentions
      .filter((mention) => mention.block === index)
      .map((mention): Mark => {
        const path = pathOf(mention.entity);
        const again = seen.has(path);
        seen.add(path);
        const { start, end } = mention;
        return { start, end, path, again, kind: mention.entity.__typename.toLowerCase() };
      });
    const tellings = article.events
      .flatMap((event) => event.evidence)
      .filter((each) => each.block === index && each.article.id === article.id)
      .filter((each) => stands(each.status));
    const counted = kind !== 'HEADING' && kind !== 'CAPTION';
    return {
      index,
      kind,
      number: counted ? ++number : 0,
      stretches: stretchesOf(text, marks, joined(tellings, marks)),
    };
  });
}
