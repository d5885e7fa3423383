import type { Change, Store } from '../store';

/** The whole change log, or what comes after a content version, read page by page. */
export async function allChanges(store: Store, after = 0): Promise<readonly Change[]> {
  const changes: Change[] = [];
  let cursor: string | null = null;
  for (;;) {
    const page: Awaited<ReturnType<Store['listChanges']>> = await store.listChanges({
      first: 100,
      after: cursor,
    });
    changes.push(...page.items.map(({ node }) => node));
    cursor = page.items.at(-1)?.cursor ?? cursor;
    if (!page.hasNextPage) return changes.filter(({ sequence }) => sequence > after);
  }
}
