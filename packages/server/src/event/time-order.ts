import type { Event as EventRecord } from '@dateline/model';
import { onePerRecord } from '../loading/one-per-record';

/** The order of the store's lists: earliest, then latest, then slug; those without a time last. */
export const inTimeOrder = onePerRecord((events: readonly EventRecord[]): readonly EventRecord[] =>
  events.toSorted((a, b) => compareText(orderOf(a), orderOf(b))),
);

function orderOf({ when, slug }: EventRecord): string {
  // Instants are of one length, so their text sorts as they do.
  return when === null ? `~ ${slug}` : `${when.earliest} ${when.latest} ${slug}`;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
