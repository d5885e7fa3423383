import type { EventMomentFragment } from '../operations/generated/types';

/** An event before or after the one that the page is about. */
export interface Around {
  readonly event: EventMomentFragment;
  /** The text says that it was before or after; otherwise the dates do. */
  readonly told: boolean;
}

interface Event {
  readonly id: string;
  readonly partOf: { readonly id: string } | null;
  readonly parts: readonly { readonly id: string }[];
  readonly precededBy: readonly EventMomentFragment[];
  readonly followedBy: readonly EventMomentFragment[];
  readonly earlier: readonly EventMomentFragment[];
  readonly later: readonly EventMomentFragment[];
}

/** What came before an event and what came after, each in time order; what the text orders is in. */
export function aroundOf(event: Event): {
  readonly before: readonly Around[];
  readonly after: readonly Around[];
} {
  const inside = new Set([event.id, event.partOf?.id, ...event.parts.map(({ id }) => id)]);
  const told = new Set([...event.precededBy, ...event.followedBy].map(({ id }) => id));
  const side = (said: readonly EventMomentFragment[], timed: readonly EventMomentFragment[]) =>
    [
      ...said.map((each) => ({ event: each, told: true })),
      ...timed
        .filter(({ id }) => !told.has(id) && !inside.has(id))
        .map((each) => ({ event: each, told: false })),
    ].sort(byTime);
  return {
    before: side(event.precededBy, event.earlier),
    after: side(event.followedBy, event.later),
  };
}

/** Without a time: at the end, in the order that they came. */
function byTime(a: Around, b: Around): number {
  const [one, other] = [a.event.when, b.event.when];
  if (!one || !other) return Number(!one) - Number(!other);
  return one.earliest < other.earliest ? -1 : one.earliest > other.earliest ? 1 : 0;
}
