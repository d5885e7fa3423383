import type { Event as EventRecord } from '@dateline/model';

/** The order of the store's lists: earliest, then latest, then slug; those without a time last. */
export function inTimeOrder(events: readonly EventRecord[]): readonly EventRecord[] {
  return events.toSorted((a, b) => compareText(orderOf(a), orderOf(b)));
}

function orderOf({ when, slug }: EventRecord): string {
  // Instants are of one length, so their text sorts as they do.
  return when === null ? `~ ${slug}` : `${when.earliest} ${when.latest} ${slug}`;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
