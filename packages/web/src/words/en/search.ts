export const search = {
  title: 'Search',
  label: 'Search people, places, events and words spoken',
  placeholder: 'A name, a place, a word',
  button: 'Search',
  found: (count: number, query: string) =>
    count === 1 ? `1 thing found for “${query}”` : `${count} things found for “${query}”`,
  nothing: (query: string) => `Nothing found for “${query}”`,
  nothingHint: 'Try one word instead of several, or a name as the dispatch spells it.',
  hint: 'Looks through the text of every dispatch, every name in it, and every word spoken.',
  tryThese: 'For example',
  examples: ['Kerry', 'Aleppo', 'cease-fire', 'siege'],
} as const;
