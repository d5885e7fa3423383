export const article = {
  afterReporting: 'After reporting by',
  with: 'with',
  photographs: 'photographs by',
  forPublisher: 'for',
  minutes: (minutes: number) => `${minutes}\u{a0}min\u{a0}read`,
  source: 'Source',
  /** On paper. */
  printed: (address: string) => `Printed from Dateline: ${address}`,
  sourceLine: 'The published report that this rests on',
  read: 'Read the dispatch',
  quiet: 'Quiet',
  quietHint: 'Hide the marks under names and events',
  share: 'Share',
  index: 'Index to this dispatch',
  indexHint: 'Numbers are paragraphs; each leads to the words.',
  paragraph: (number: number) => `paragraph ${number}`,
  facts: (paragraph: number) =>
    paragraph > 0 ? `What paragraph ${paragraph} states` : 'What these words state',
  corrections: 'Corrections',
  retracted: 'Retracted',
  retractedSince: (day: string) =>
    `This dispatch was retracted on ${day}. Its text is no longer shown.`,
} as const;
