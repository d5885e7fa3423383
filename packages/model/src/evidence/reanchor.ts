import type { Block, Span } from '../block';
import type { Evidence } from '../evidence';
import type { TextAlignment } from './align-text';
import { anchor } from './anchor';
import { locate } from './locate';
import { findAll } from './selector';

/** What became of a span when its text was corrected. */
export const anchorOutcomes = ['kept', 'moved', 'ambiguous', 'orphaned'] as const;

/**
 * `kept`: the same words at the same offsets. `moved`: found for certain at others, or reworded.
 * `ambiguous`: several places fit about equally well, so that it is attached to none.
 * `orphaned`: no place fits.
 */
export type AnchorResult = (typeof anchorOutcomes)[number];

/** Evidence after a correction. */
export interface Reanchored {
  readonly outcome: AnchorResult;
  /** Of the new revision when it was found; else with its old revision, place and words. */
  readonly evidence: Evidence;
  /** True when its words are no longer the same letter by letter. */
  readonly reworded: boolean;
}

/** A span of the old text in the new one; null when it was not found. */
export interface ReanchoredSpan {
  readonly outcome: AnchorResult;
  readonly span: Span | null;
}

/**
 * Finds evidence of the old text again in the new one. Evidence that an earlier correction left
 * without a place keeps its words, and is attached again only when they return, with all of
 * their context, exactly once.
 *
 * @param held words of the evidence that must stay letter by letter, when the rest may be
 *   reworded: the words of a direct quote, a phrase for a time.
 * @example
 * const alignment = alignText(textOfRevision1, textOfRevision2);
 * reanchor(alignment, quote.evidence[0], [quote.text]).outcome // 'moved'
 */
export function reanchor(
  alignment: TextAlignment,
  evidence: Evidence,
  held: readonly string[] = [],
): Reanchored {
  if (evidence.status === 'ambiguous' || evidence.status === 'orphaned') {
    return returned(alignment, evidence);
  }
  const location = locate(alignment, evidence, held);
  if (location.outcome !== 'found') {
    const { outcome } = location;
    return { outcome, evidence: { ...evidence, status: outcome }, reworded: false };
  }
  const { span, reworded } = location;
  const outcome = !reworded && samePlace(span, evidence) ? 'kept' : 'moved';
  const status = outcome === 'kept' ? 'anchored' : 'moved';
  return { outcome, evidence: anchor(alignment.after, span, status), reworded };
}

/** Finds a span whose exact words are the fact, such as a name. */
export function reanchorSpan(alignment: TextAlignment, span: Span): ReanchoredSpan {
  const exact = alignment.before.blocks[span.block]?.text.slice(span.start, span.end) ?? '';
  const location = locate(alignment, span, [exact]);
  if (location.outcome !== 'found') return { outcome: location.outcome, span: null };
  // Reworded words can hold the old ones; a name that grew is another name.
  if (location.reworded) return { outcome: 'orphaned', span: null };
  const { block, start, end } = location.span;
  const outcome = samePlace(location.span, span) ? 'kept' : 'moved';
  return { outcome, span: { block, start, end } };
}

function samePlace(a: Span, b: Span): boolean {
  return a.block === b.block && a.start === b.start && a.end === b.end;
}

function returned({ after }: TextAlignment, evidence: Evidence): Reanchored {
  const outcome = evidence.status === 'ambiguous' ? 'ambiguous' : 'orphaned';
  const places = findAll(after.blocks, evidence).filter((span) =>
    hasWholeContext(after.blocks, span, evidence),
  );
  const [place] = places;
  if (place === undefined || places.length > 1) return { outcome, evidence, reworded: false };
  return { outcome: 'moved', evidence: anchor(after, place, 'moved'), reworded: false };
}

/** Context is shorter than this only where the block began or ended. */
const wholeContext = 31;

function hasWholeContext(blocks: readonly Block[], span: Span, evidence: Evidence): boolean {
  const length = blocks[span.block]?.text.length ?? 0;
  const { prefix, suffix } = evidence;
  return (
    (prefix.length >= wholeContext || span.start === prefix.length) &&
    (suffix.length >= wholeContext || length - span.end === suffix.length)
  );
}
