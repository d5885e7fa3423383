import type { Claim, Disagreement } from '../article';
import { type FactChange, orphaned, told } from './fact-change';

/**
 * Which disagreements two revisions tell differently. The same question is the same
 * disagreement, whatever its number; with another question, the same number is.
 *
 * @param nameOf the name of an entity by its address.
 */
export function disagreementChanges(
  before: readonly Disagreement[],
  after: readonly Disagreement[],
  nameOf: (ref: string) => string,
): readonly FactChange[] {
  return matched(before, after).flatMap(([was, is]): readonly FactChange[] => {
    const one = is ?? was;
    if (one === undefined) return [];
    const words = (side: Disagreement | undefined) => side && inWords(side, nameOf);
    return [
      ...told('disagreement', one.question, one.id, words(was), words(is)),
      ...(was?.positions ?? []).flatMap((claim) =>
        orphaned(
          'disagreement',
          one.question,
          one.id,
          claim,
          is?.positions.find(({ text }) => text === claim.text),
        ),
      ),
    ];
  });
}

type Pair = readonly [Disagreement | undefined, Disagreement | undefined];

function matched(before: readonly Disagreement[], after: readonly Disagreement[]): readonly Pair[] {
  const left = new Set(after);
  const partners = new Map<Disagreement, Disagreement>();
  for (const key of ['question', 'id'] as const) {
    for (const was of before) {
      if (partners.has(was)) continue;
      const is = [...left].find((one) => one[key] === was[key]);
      if (is === undefined) continue;
      partners.set(was, is);
      left.delete(is);
    }
  }
  return [
    ...before.map((was): Pair => [was, partners.get(was)]),
    ...[...left].map((is): Pair => [undefined, is]),
  ];
}

function inWords({ question, about, positions }: Disagreement, nameOf: (ref: string) => string) {
  const subject = about === null ? '' : ` (${nameOf(about)})`;
  return `${question}${subject} ${positions.map((claim) => claimInWords(claim, nameOf)).join('; ')}`;
}

function claimInWords({ text, heldBy, source }: Claim, nameOf: (ref: string) => string): string {
  const publisher = source?.publisher ? nameOf(`organizations/${source.publisher}`) : null;
  const report = source && [publisher, source.title, source.datePublished].filter(Boolean);
  const holders = heldBy.map(nameOf).join(', ');
  return `${holders}: ${text}${report ? ` (${report.join(', ')})` : ''}`;
}
