/** What the sentences of a paragraph state, fact by fact. */
export const facts = {
  title: (paragraph: number) =>
    paragraph > 0 ? `What paragraph ${paragraph} states` : 'What these words state',
  intro: (count: number) =>
    count === 1 ? 'One fact rests on its words.' : `${count} facts rest on its words.`,
  kind: 'Facts',
  sentence: 'Show the sentence in the text',
  words: (words: string) => `Show the words: ${words}`,
  event: 'Event',
  when: 'When',
  where: 'Where',
  part: 'Part',
  post: 'Post',
  said: 'Said',
  byline: 'Byline',
  ofEvent: (event: string) => `of ${event}`,
  phrase: (display: string, phrase: string) => `${display} (“${phrase}”)`,
  inEvent: (event: string) => `in ${event}`,
  reportedFrom: (place: string) => `from ${place}`,
  contributions: {
    AUTHOR: 'wrote the report',
    CONTRIBUTOR: 'contributed',
    PHOTOGRAPHER: 'took photographs',
  },
} as const;
