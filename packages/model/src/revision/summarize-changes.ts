import {
  type ChangedFact,
  changedFacts,
  type FactChange,
  type FactChangeKind,
  factChangeKinds,
} from './fact-change';

/** How many facts of one kind changed in one way. */
export interface ChangeCount {
  readonly fact: ChangedFact;
  readonly kind: FactChangeKind;
  readonly count: number;
  /** In English: "1 quote removed". */
  readonly text: string;
}

const nouns: Readonly<Record<ChangedFact, readonly [one: string, several: string]>> = {
  article: ['headline, description or retraction', 'headlines, descriptions or retractions'],
  text: ['text', 'texts'],
  quote: ['quote', 'quotes'],
  disagreement: ['disagreement', 'disagreements'],
  event: ['event', 'events'],
  'event-time': ['date', 'dates'],
  participation: ['participant', 'participants'],
  role: ['role', 'roles'],
  mention: ['mention', 'mentions'],
  entity: ['entity', 'entities'],
};

/**
 * Changes counted by fact and kind, always in the same order; none for no changes.
 *
 * @example
 * summarizeChanges(changes).map(({ text }) => text).join(', ') // '1 quote removed, 1 date narrowed'
 */
export function summarizeChanges(changes: readonly FactChange[]): readonly ChangeCount[] {
  return changedFacts.flatMap((fact) =>
    factChangeKinds.flatMap((kind): readonly ChangeCount[] => {
      const count = changes.filter((one) => one.fact === fact && one.kind === kind).length;
      if (count === 0) return [];
      const noun = nouns[fact][count === 1 ? 0 : 1];
      return [{ fact, kind, count, text: `${count} ${noun} ${kind}` }];
    }),
  );
}
