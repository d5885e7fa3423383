import type { Progress } from './device-changes';
import type { KeptItem } from './device-database';
import type { ItemState, LibraryTrouble } from './library.svelte';

/** When the server was last asked what has changed, and answered, or did not. */
export interface Contact {
  readonly confirmedAt: number;
  readonly triedAt: number;
}

/** What is known when the state of an item is told. */
export interface Known {
  readonly items: ReadonlyMap<string, KeptItem>;
  readonly progress: ReadonlyMap<string, Progress>;
  readonly troubles: ReadonlyMap<string, LibraryTrouble>;
  readonly contact: Contact;
  /** The hash by which this build would fetch something with such an id. */
  readonly hashOf: (id: string) => string | null;
}

/** How something stands, whether it is here, on its way or absent. */
export function itemState(id: string, known: Known): ItemState {
  const item = known.items.get(id);
  const progress = known.progress.get(id);
  const parts = item?.parts ?? [];
  const done = parts.filter((part) => known.items.has(part)).length;
  const since = item ? staleSince(item, known) : null;
  return {
    id,
    title: item?.title ?? '',
    state: stateOf(item, Boolean(progress?.underWay), done < parts.length, since !== null),
    bytes: item?.bytes ?? 0,
    keptAt: item?.keptAt ?? null,
    staleSince: since,
    holders: item?.holders ?? [],
    done,
    of: parts.length,
    halt: item?.halt ?? null,
    broken: item?.broken ?? 0,
    gone: item?.gone ?? null,
    told: item?.told ?? false,
    trouble: known.troubles.get(id) ?? null,
  };
}

function stateOf(
  item: KeptItem | undefined,
  underWay: boolean,
  lacking: boolean,
  stale: boolean,
): ItemState['state'] {
  if (underWay) return 'keeping';
  if (!item) return 'none';
  if (lacking || item.broken > 0) return 'partly';
  return stale ? 'stale' : 'kept';
}

/** Since when nobody can say that an item is as the server has it; null when it is. */
function staleSince(item: KeptItem, { contact, hashOf }: Known): number | null {
  const confirmed = Math.max(item.checkedAt, item.doubted ? 0 : contact.confirmedAt);
  const inVain = contact.triedAt > confirmed;
  const otherwise = item.hash !== hashOf(item.id) && !item.gone;
  return inVain || item.doubted || otherwise ? confirmed : null;
}
