import type { CatalogName } from './catalog';
import type { Entry } from './entity-files';
import type { Position, StoryErrors } from './story-errors';

/**
 * Reads entries of which several files may hold the same one: stories in one file bring their
 * entities along. The first counts; one that says anything else is reported.
 */
export function definedOnce<T>(
  entries: readonly Entry[],
  read: (entry: Entry) => T,
  collection: CatalogName,
  errors: StoryErrors,
): readonly T[] {
  const found = new Map<string, { readonly thing: T; readonly at: Position }>();
  for (const entry of entries) {
    const { slug, fields } = entry;
    const thing = read(entry);
    const first = found.get(slug);
    if (first === undefined) {
      found.set(slug, { thing, at: fields });
    } else if (JSON.stringify(first.thing) !== JSON.stringify(thing)) {
      errors.report({
        file: fields.file,
        line: fields.line,
        code: 'duplicate-slug',
        message: `${collection}/${slug} is not the same here and in ${first.at.file}:${first.at.line}.`,
        remedy: 'Write both in the same words, leave one out, or give one another slug.',
      });
    }
  }
  return [...found.values()].map(({ thing }) => thing);
}
