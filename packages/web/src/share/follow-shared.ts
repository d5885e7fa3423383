import type { Span } from '@dateline/model/browser';
import { anchorText } from '../own/notes/anchor-text';
import { textOf } from '../own/notes/revision-text';
import type { RevisionText } from '../own/things';
import type { ArticlePageFieldsFragment } from '../operations/generated/types';
import { findShared } from './find-shared';
import type { SharedLink } from './shared-words';

/**
 * What a reader who followed a link to some words is to see: what is lit, and what they are told.
 *
 * - `here`: nothing needs to be said;
 * - `reworded`: a correction changed the words, and it is certain which they are now;
 * - `unsure`, `gone`: a correction, and nothing is lit;
 * - `earlier`: this device has an older text than the link's;
 * - `broken`: the link never fitted this text.
 */
export interface Followed {
  readonly outcome: 'here' | 'reworded' | 'unsure' | 'gone' | 'earlier' | 'broken';
  readonly spans: readonly Span[];
  /** The words as they were, if a correction changed them and they are known. */
  readonly was: string | null;
}

/** @param earlier the text that the link was made in, if it is on the device. */
export async function followShared(
  link: SharedLink,
  article: ArticlePageFieldsFragment,
  earlier: () => Promise<RevisionText | undefined>,
): Promise<Followed> {
  const found = findShared(link, article.revision, article.blocks);
  if (found.status === 'here') return { outcome: 'here', spans: found.spans, was: null };
  if (link.revision > article.revision) return { outcome: 'earlier', spans: [], was: null };
  if (link.revision === article.revision) return { outcome: 'broken', spans: [], was: null };
  const before = await earlier();
  const text = before && findShared(link, before.revision, before.blocks);
  if (!before || text?.status !== 'here') return { outcome: found.status, spans: [], was: null };
  const was = text.spans
    .map(({ block, start, end }) => before.blocks[block]?.text.slice(start, end) ?? '')
    .join(' … ');
  const { alignText, anchor, reanchor } = await import(
    /* webpackChunkName: "anchoring" */ '@dateline/model/anchoring'
  );
  const alignment = alignText(anchorText(before), anchorText(textOf(article)));
  const now = text.spans.map((span) => reanchor(alignment, anchor(alignment.before, span)));
  const lost = now.find(({ outcome }) => outcome === 'orphaned' || outcome === 'ambiguous');
  if (lost) return { outcome: lost.outcome === 'ambiguous' ? 'unsure' : 'gone', spans: [], was };
  const spans = now.map(({ evidence: { block, start, end } }) => ({ block, start, end }));
  const reworded = now.some((each) => each.reworded);
  return { outcome: reworded ? 'reworded' : 'here', spans, was: reworded ? was : null };
}
