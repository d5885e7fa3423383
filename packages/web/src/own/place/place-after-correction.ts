import type { ArticlePageFieldsFragment } from '../../operations/generated/types';
import { anchorText } from '../notes/anchor-text';
import type { OwnStore } from '../store/own-store';
import type { ReadingPlace, TextPlace } from '../things';

/** The place in the text as it is now: where its own sentence went, else the same paragraph. */
export async function placeAfterCorrection(
  place: ReadingPlace,
  article: ArticlePageFieldsFragment,
  store: OwnStore,
): Promise<TextPlace> {
  if (place.revision === article.revision) return place;
  const before = await store.text(place.slug, place.revision).catch(() => undefined);
  if (!before) return place;
  const { alignText } = await import(
    /* webpackChunkName: "anchoring" */ '@dateline/model/anchoring'
  );
  const alignment = alignText(anchorText(before), anchorText(article));
  const same = alignment.sameBlocks.get(place.block);
  if (same !== undefined) return { ...place, block: same };
  const stretch = alignment.shared
    .get(place.block)
    ?.find((each) => each.before.start <= place.offset && place.offset < each.before.end);
  if (!stretch) return place;
  const offset = stretch.after.start + place.offset - stretch.before.start;
  return { ...place, block: stretch.after.block, offset };
}
