/** Items that belong together, under the key that they share. */
export interface Group<Item> {
  readonly key: string;
  readonly items: readonly Item[];
}

/** Neighbors with the same key made one group; the order stays. */
export function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly Group<Item>[] {
  const groups: { key: string; items: Item[] }[] = [];
  for (const item of items) {
    const key = keyOf(item);
    const last = groups.at(-1);
    if (last?.key === key) last.items.push(item);
    else groups.push({ key, items: [item] });
  }
  return groups;
}

/** What is shown at once, and what is folded away: a fold is worth it from three items on. */
export function foldedAfter<Item>(
  items: readonly Item[],
  count: number,
): { readonly shown: readonly Item[]; readonly folded: readonly Item[] } {
  if (items.length < count + 3) return { shown: items, folded: [] };
  return { shown: items.slice(0, count), folded: items.slice(count) };
}

/** A stretch of time as `EventTime` tells it. */
interface Span {
  readonly earliest: string;
  readonly latest: string;
}

/** How the service writes a beginning that nobody knows: the first year that there is. */
const noBeginning = '0001-01-01T00:00:00';

/**
 * The month that a time lies in (`2016-09`), the year when it is less certain than that
 * (`2016`), `earlier` when it has no known beginning, or nothing.
 */
export function monthOrYear(when: Span | null): string {
  if (!when) return '';
  if (when.earliest.startsWith(noBeginning)) return 'earlier';
  const month = when.earliest.slice(0, 7);
  return when.latest.startsWith(month) ? month : when.earliest.slice(0, 4);
}
