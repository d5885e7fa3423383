/** What a key does. The words for it stand in `#words/keys`, by the same name. */
export type Action = keyof typeof articleKeys | keyof typeof everywhereKeys | 'next' | 'previous';

/** Where `g` and one more letter lead. */
export const destinations = {
  f: '/',
  p: '/people',
  l: '/places',
  o: '/organizations',
  t: '/timeline',
  m: '/map',
  k: '/library',
  s: '/saved',
  n: '/notes',
} as const;

export type Destination = keyof typeof destinations;

/** From one paragraph of an article, or one entry of a list, to another. */
export const stepKeys = { next: 'j', previous: 'k' } as const;

/** In an article. What has a control on the page presses it: `data-key` names the key. */
export const articleKeys = {
  facts: 'o',
  save: 's',
  keep: 'd',
  highlight: 'h',
  quiet: 'b',
  listen: 'l',
} as const;

export const everywhereKeys = { search: '/', help: '?' } as const;

/** What a key means after what was pressed before it. */
export type Meaning =
  | { readonly does: 'act'; readonly action: Action }
  | { readonly does: 'go'; readonly to: Destination }
  /** The first of two keys. */
  | { readonly does: 'wait' };

const actions = new Map<string, string>(
  Object.entries({ ...stepKeys, ...articleKeys, ...everywhereKeys }).map(([name, key]) => [
    key,
    name,
  ]),
);

/** @param afterGo whether `g` was pressed a moment ago. */
export function meaningOf(key: string, afterGo: boolean): Meaning | null {
  if (afterGo)
    return Object.hasOwn(destinations, key) ? { does: 'go', to: key as Destination } : null;
  if (key === 'g') return { does: 'wait' };
  const action = actions.get(key) as Action | undefined;
  return action ? { does: 'act', action } : null;
}
