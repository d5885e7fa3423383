import type { CatalogName } from './catalog';
import { byCodeUnit } from '../code-unit-order';
import type { Position, StoryErrors } from './story-errors';

/** Things of which one leads to others: a place to the one that it lies in. */
export interface Relation {
  readonly collection: CatalogName;
  /** The field's name: "contained-in". */
  readonly field: string;
  readonly edges: ReadonlyMap<string, readonly string[]>;
}

/** Reports each ring ("a lies in b, b in c, c in a") once, where its first member stands. */
export function reportCycles(
  { collection, field, edges }: Relation,
  positions: ReadonlyMap<string, Position>,
  errors: StoryErrors,
): void {
  const finished = new Set<string>();
  for (const start of [...edges.keys()].sort(byCodeUnit)) {
    for (const ring of ringsFrom(start, edges, finished)) {
      const first = [...ring].sort(byCodeUnit)[0] ?? start;
      const at = ring.indexOf(first);
      const path = [...ring.slice(at), ...ring.slice(0, at), first];
      errors.report({
        ...(positions.get(first) ?? { file: `entities/${collection}.yaml`, line: 1 }),
        code: 'cycle',
        message: `“${field}” leads around in a ring: ${path.join(' → ')}.`,
        remedy: `Take one “${field}” of these out.`,
      });
    }
  }
}

/** Depth first without recursion: a chain of stories may be longer than the stack is deep. */
function* ringsFrom(
  start: string,
  edges: ReadonlyMap<string, readonly string[]>,
  finished: Set<string>,
): Generator<readonly string[]> {
  const path: string[] = [];
  const onPath = new Set<string>();
  const stack = [{ slug: start, done: false }];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const { slug, done } = step;
    if (done) {
      path.pop();
      onPath.delete(slug);
      finished.add(slug);
    } else if (onPath.has(slug)) {
      yield path.slice(path.indexOf(slug));
    } else if (!finished.has(slug)) {
      path.push(slug);
      onPath.add(slug);
      stack.push({ slug, done: true });
      for (const next of edges.get(slug) ?? []) stack.push({ slug: next, done: false });
    }
  }
}
