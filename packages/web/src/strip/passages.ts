import type { WhereWhenInput } from '@dateline/model/browser';
import { stands } from '../marks/anchor';
import { kindOf } from '../marks/kind';
import type { ArticlePageFieldsFragment } from '../operations/generated/types';

/** A stretch of one block, from where an event begins to be told to where the next one does. */
export interface Passage {
  readonly block: number;
  readonly start: number;
}

/**
 * The text in passages, and the article as `whereWhen` reads it, passage by passage: one paragraph
 * may go from a news conference in Hangzhou to a meeting in Geneva nine days before.
 */
export function passagesOf(article: ArticlePageFieldsFragment): {
  readonly passages: readonly Passage[];
  readonly input: WhereWhenInput;
} {
  const tellings = article.events.map((event) =>
    event.evidence.filter((each) => each.article.id === article.id && stands(each.status)),
  );
  const passages = article.blocks.flatMap(({ index }) => {
    const starts = tellings
      .flat()
      .filter((each) => each.block === index)
      .map((each) => each.start);
    return [...new Set([0, ...starts])]
      .sort((a, b) => a - b)
      .map((start): Passage => ({ block: index, start }));
  });
  const passageAt = (block: number, start: number) =>
    passages.findLastIndex((each) => each.block === block && each.start <= start);
  return {
    passages,
    input: {
      blocks: passages.length,
      mentions: article.mentions.map(({ block, start, entity }) => ({
        block: passageAt(block, start),
        start,
        kind: kindOf(entity),
        slug: entity.slug,
      })),
      events: article.events.map(({ slug, place, when }, index) => ({
        slug,
        placeSlug: place?.slug ?? null,
        when,
        evidence: (tellings[index] ?? []).map(({ block, start }) => ({
          block: passageAt(block, start),
          start,
        })),
      })),
      places: article.places.map(({ slug, name, coordinates, containedIn }) => ({
        slug,
        name,
        coordinates,
        containedIn: containedIn?.slug ?? null,
      })),
      datelinePlace: article.dateline?.place?.slug ?? null,
    },
  };
}
