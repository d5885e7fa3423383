import type { Evidence } from '../evidence';

export const factChangeKinds = [
  'added',
  'removed',
  'changed',
  'narrowed',
  'widened',
  'orphaned',
] as const;
export type FactChangeKind = (typeof factChangeKinds)[number];

export const changedFacts = [
  'article',
  'text',
  'quote',
  'disagreement',
  'event',
  'event-time',
  'participation',
  'role',
  'mention',
  'entity',
] as const;
export type ChangedFact = (typeof changedFacts)[number];

/** One fact that two revisions of an article tell differently. */
export interface FactChange {
  /** `narrowed`, `widened`: a time that lies within the one before, or around it. */
  readonly kind: FactChangeKind;
  readonly fact: ChangedFact;
  /** For people: "Quote of John Kerry". */
  readonly subject: string;
  /** `people/john-kerry`, `events/…`, or the id of a quote or disagreement; null for the article and its text. */
  readonly address: string | null;
  /** What it was and what it is, for people: "mid-July 2016". */
  readonly before: string | null;
  readonly after: string | null;
}

type Told = string | null | undefined;

/** Added, removed or changed, by what is said of it; nothing when that is the same. */
export function told(
  fact: ChangedFact,
  subject: string,
  address: string | null,
  before: Told,
  after: Told,
): readonly FactChange[] {
  if ((before ?? null) === (after ?? null)) return [];
  const kind = before == null ? 'added' : after == null ? 'removed' : 'changed';
  return [change(kind, fact, subject, address, before ?? null, after ?? null)];
}

interface WithEvidence {
  readonly evidence: readonly Evidence[];
}

/** A fact that is still told, but whose words are all gone. */
export function orphaned(
  fact: ChangedFact,
  subject: string,
  address: string,
  was: WithEvidence | null | undefined,
  is: WithEvidence | null | undefined,
): readonly FactChange[] {
  if (!was || !is || isLost(was) || !isLost(is)) return [];
  const words = was.evidence.map((one) => one.exact).join(' … ');
  return [change('orphaned', fact, subject, address, words, null)];
}

function isLost({ evidence }: WithEvidence): boolean {
  return (
    evidence.length > 0 &&
    evidence.every(({ status }) => status === 'orphaned' || status === 'ambiguous')
  );
}

export function change(
  kind: FactChangeKind,
  fact: ChangedFact,
  subject: string,
  address: string | null,
  before: string | null,
  after: string | null,
): FactChange {
  return { kind, fact, subject, address, before, after };
}
