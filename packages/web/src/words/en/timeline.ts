export const timeline = {
  title: 'Timeline',
  intro:
    'Events in the order of time. A point is a known day; a bar covers the days that the words leave open.',
  ofArticle: 'Timeline of',
  all: 'All events',
  key: 'How to read it',
  open: 'no known end',
  undated: 'No date given',
  empty: 'No events yet. They appear here as soon as a dispatch tells of them.',
  more: (shown: number, total: number) => `The first ${shown} of ${total} events.`,
  axis: (from: string, to: string) => `Time axis from ${from} to ${to}`,
} as const;
