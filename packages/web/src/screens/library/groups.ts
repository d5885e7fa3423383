import type { ItemState } from '../../offline/library.svelte';

/** The parts of the storage screen, in their order. */
export const groupNames = [
  'fetching',
  'gone',
  'storylines',
  'articles',
  'people',
  'places',
  'organizations',
  'events',
  'newest',
  'read',
] as const;
export type GroupName = (typeof groupNames)[number];

export const sorts = ['latest', 'size', 'title'] as const;
export type Sort = (typeof sorts)[number];

export interface Group {
  readonly name: GroupName;
  readonly items: readonly ItemState[];
}

/**
 * What is kept by where it is listed. An article that is here only because a story or a person
 * was kept stands with that, not by itself.
 */
export function groupsOf(items: readonly ItemState[], sort: Sort): readonly Group[] {
  const groups = new Map<GroupName, ItemState[]>();
  for (const item of items) {
    const name = groupOf(item);
    if (name) groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  return groupNames.flatMap((name) => {
    const found = groups.get(name);
    return found ? [{ name, items: found.sort(orders[sort]) }] : [];
  });
}

function groupOf(item: ItemState): GroupName | null {
  if (item.gone) return 'gone';
  const [kind] = item.id.split('/');
  const collection = kind !== 'articles';
  if (collection && (item.state === 'keeping' || item.state === 'partly')) return 'fetching';
  if (collection) return groupNames.find((name) => name === kind) ?? null;
  if (item.state === 'keeping' && item.bytes === 0) return null;
  if (item.holders.includes('reader')) return 'articles';
  if (item.holders.includes('newest')) return 'newest';
  return item.holders.includes('read') ? 'read' : null;
}

const orders: Record<Sort, (a: ItemState, b: ItemState) => number> = {
  latest: (a, b) => (b.keptAt ?? Infinity) - (a.keptAt ?? Infinity),
  size: (a, b) => b.bytes - a.bytes,
  title: (a, b) => a.title.localeCompare(b.title),
};
