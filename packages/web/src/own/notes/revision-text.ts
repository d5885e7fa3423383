import type { RevisionText } from '../things';

/** The text of an article's present revision, to find words again from when it is corrected. */
export function textOf({ slug, revision, language, blocks }: RevisionText): RevisionText {
  return {
    slug,
    revision,
    language,
    blocks: blocks.map(({ index, kind, text }) => ({ index, kind, text })),
  };
}
