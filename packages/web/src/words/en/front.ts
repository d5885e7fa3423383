export const front = {
  title: 'Dateline: news that you can look into',
  empty: 'No dispatches yet',
  emptyHint: 'Put a story into the seeds folder, and it appears here.',
  who: 'Who is in it',
  where: 'Where',
  when: 'When',
  more: 'More dispatches',
  others: (count: number) => `and ${count} more in the index`,
  story: 'A running story',
  read: 'Read the dispatch',
  wholeTimeline: (count: number) => `Timeline of its ${count} events`,
} as const;
