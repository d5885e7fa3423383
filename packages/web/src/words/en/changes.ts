import type { FactDifference } from '../../own/copy/fact-differences';

type Sort = FactDifference['sort'];
type Kind = FactDifference['kind'];

const nouns: Readonly<Record<Sort, readonly [one: string, several: string]>> = {
  article: ['heading', 'headings'],
  quote: ['quote', 'quotes'],
  event: ['event', 'events'],
  time: ['date', 'dates'],
  participation: ['participant', 'participants'],
  role: ['role', 'roles'],
  mention: ['mention', 'mentions'],
  entity: ['description', 'descriptions'],
};

const verbs: Readonly<Record<Kind, string>> = {
  added: 'added',
  removed: 'removed',
  changed: 'changed',
  narrowed: 'narrowed',
  widened: 'widened',
  orphaned: 'left without its words',
};

export const changes = {
  corrected: (day: string) => `Corrected on ${day}, since you read it.`,
  /** "1 quote removed". */
  count: (sort: Sort, kind: Kind, count: number) =>
    `${count} ${nouns[sort][count === 1 ? 0 : 1]} ${verbs[kind]}`,
  /** "1 quote removed, 1 date narrowed." */
  counts: (parts: readonly string[]) => `${parts.join(', ')}.`,
  onlyWords: 'The wording changed; the facts are the same.',
  see: 'See what changed',
  seen: 'Seen',
  retracted: (read: string, day: string) => `You read this on ${read}. It was retracted on ${day}.`,
  title: 'What changed since you read it',
  /** From the revision that was read to the present one. */
  between: (read: string, day: string) => `You read it on ${read}; it was last changed on ${day}.`,
  close: 'Close',
  why: 'What the editors say',
  facts: 'By facts',
  noFacts: 'No fact changed.',
  words: 'By words',
  noWords: 'No word changed.',
  before: 'Before',
  after: 'Now',
  sorts: {
    article: 'Heading',
    quote: 'Quotes',
    event: 'Events',
    time: 'Dates',
    participation: 'Who took part',
    role: 'Roles',
    mention: 'Names',
    entity: 'Who and what they are',
  } satisfies Readonly<Record<Sort, string>>,
  kinds: {
    added: 'added',
    removed: 'removed',
    changed: 'changed',
    narrowed: 'more exact',
    widened: 'less exact',
    orphaned: 'its words are gone',
  } satisfies Readonly<Record<Kind, string>>,
  headings: { headline: 'Headline', description: 'Description' },
  times: (count: number) => `${count} times`,
  same: (count: number) =>
    count === 1 ? '1 paragraph unchanged' : `${count} paragraphs unchanged`,
  removedWords: 'removed: ',
  addedWords: 'added: ',
  endOfChange: ' (end)',
  card: 'Corrected since you read it',
} as const;
