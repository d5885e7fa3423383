import type { EntityRef } from '../address';
import type { Span } from '../block';
import type { Evidence } from '../evidence';
import type { AnchorResult } from '../evidence/reanchor';

/** Which fact a span belongs to, with words by which a person recognizes it. */
export type FactRef = { readonly label: string } & (
  | { readonly kind: 'mention'; readonly id: string; readonly entity: EntityRef }
  | { readonly kind: 'quote'; readonly id: string }
  /** One position of it; the label says whose. */
  | { readonly kind: 'disagreement'; readonly id: string }
  | { readonly kind: 'event' | 'event-time'; readonly event: string }
  | { readonly kind: 'event-place'; readonly event: string; readonly place: string }
  | {
      readonly kind: 'participation';
      readonly event: string;
      readonly entity: EntityRef;
      readonly role: string | null;
    }
  | { readonly kind: 'role'; readonly id: string }
  | { readonly kind: 'contribution'; readonly person: string }
);

/** A span with its words. */
export interface AnchoredWords extends Span {
  readonly exact: string;
}

/** How one span of one fact fared in a correction. */
export interface AnchorOutcome {
  readonly fact: FactRef;
  readonly outcome: AnchorResult;
  readonly before: AnchoredWords;
  /** null unless it was found. */
  readonly after: AnchoredWords | null;
  /** True when it was found with other words than before. */
  readonly reworded: boolean;
}

/** The span and words of evidence or a mention, without the rest. */
export function anchoredWords({
  block,
  start,
  end,
  exact,
}: Evidence | AnchoredWords): AnchoredWords {
  return { block, start, end, exact };
}
