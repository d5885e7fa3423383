/** A half-open stretch of one block's text, in UTF-16 code units, that stands for something. */
export interface Spanning {
  readonly start: number;
  readonly end: number;
}

/** A piece of text under one mark, or under none. */
export interface Piece<M> {
  readonly text: string;
  readonly mark: M | null;
}

/** A run of pieces that tells of events (`moment`), or of none. */
export interface Stretch<M> {
  readonly moment: boolean;
  readonly pieces: readonly Piece<M>[];
}

/**
 * Cuts a block's text at the edges of its marks and of the stretches that tell of events. Every
 * character stands in exactly one piece, in order. Where marks overlap, the shorter one has the
 * letters that both claim, since a link cannot stand in a link. A span that reaches outside the
 * text is cut to it, and an empty one is left out.
 */
export function stretchesOf<M extends Spanning>(
  text: string,
  marks: readonly M[],
  moments: readonly Spanning[],
): readonly Stretch<M>[] {
  const length = text.length;
  const inside = <S extends Spanning>(span: S) =>
    Math.max(0, span.start) < Math.min(length, span.end);
  const known = marks.filter(inside);
  const runs = moments.filter(inside);
  const cuts = new Set([0, length]);
  for (const { start, end } of [...known, ...runs]) {
    cuts.add(Math.max(0, start));
    cuts.add(Math.min(length, end));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  const stretches: { moment: boolean; pieces: { text: string; mark: M | null }[] }[] = [];
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1];
    if (end === undefined) break;
    const mark = shortest(known.filter((each) => each.start <= start && each.end >= end));
    const moment = runs.some((each) => each.start <= start && each.end >= end);
    const words = text.slice(start, end);
    const stretch = stretches.at(-1);
    const last = stretch?.pieces.at(-1);
    if (!stretch || stretch.moment !== moment) {
      stretches.push({ moment, pieces: [{ text: words, mark }] });
    } else if (last && last.mark === mark) last.text += words;
    else stretch.pieces.push({ text: words, mark });
  }
  return stretches;
}

function shortest<M extends Spanning>(marks: readonly M[]): M | null {
  let best: M | null = null;
  for (const mark of marks) {
    if (!best || mark.end - mark.start < best.end - best.start) best = mark;
  }
  return best;
}

/** Overlapping and touching spans made one, widened so that none cuts a mark in two. */
export function joined(spans: readonly Spanning[], marks: readonly Spanning[]): Spanning[] {
  const result: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    let { start, end } = span;
    for (const mark of marks) {
      if (mark.start < end && mark.end > start) {
        start = Math.min(start, mark.start);
        end = Math.max(end, mark.end);
      }
    }
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}
