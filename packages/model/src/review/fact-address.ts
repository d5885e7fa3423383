import type { EntityRef } from '../address';

/** Which fact is meant. */
export type FactAddress =
  | { readonly kind: 'mention'; readonly id: string }
  | { readonly kind: 'quote'; readonly id: string }
  /** With all its positions: one without another is no disagreement. */
  | { readonly kind: 'disagreement'; readonly id: string }
  | { readonly kind: 'role'; readonly id: string }
  /** `slug`: the event's. */
  | { readonly kind: 'event'; readonly slug: string }
  /** All parts that the entity has in the event. */
  | { readonly kind: 'participation'; readonly event: string; readonly entity: EntityRef };

/** A fact in words, for messages. */
export function describeFact(fact: FactAddress): string {
  switch (fact.kind) {
    case 'event':
      return `event ${fact.slug}`;
    case 'participation':
      return `part of ${fact.entity} in ${fact.event}`;
    default:
      return `${fact.kind} ${fact.id}`;
  }
}
