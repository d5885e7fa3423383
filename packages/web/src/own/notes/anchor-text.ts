import type { AnchorText } from '@dateline/model/anchoring';
import type { RevisionText } from '../things';

/** A revision's text as the model's anchoring reads it; the kinds of its blocks play no part there. */
export function anchorText({ slug, revision, language, blocks }: RevisionText): AnchorText {
  return {
    article: slug,
    revision,
    language,
    blocks: blocks.map(({ index, text }) => ({ index, kind: 'paragraph', text })),
  };
}
