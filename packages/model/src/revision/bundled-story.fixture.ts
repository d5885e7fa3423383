import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Library } from '../library/library';
import { storyOf } from '../library/story-of';
import { readLibrary } from '../story-file/read-library';

const folder = fileURLToPath(new URL('../../../../seeds', import.meta.url));

/** The slug of the bundled article. */
export const bundledArticle = 'hangzhou-cease-fire-talks';

/** The library that the bundled article makes alone, as if no other had been written. */
export function bundledLibrary(): Library {
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)]),
  );
  const { library, errors } = readLibrary(files);
  if (library === null) throw new Error(`The seeds are not in order: ${JSON.stringify(errors[0])}`);
  const story = storyOf(withoutEventsOfOthers(library), bundledArticle);
  if (story === null) throw new Error(`The seeds have no ${bundledArticle}.`);
  return story;
}

/** Events go on to those that other articles report: here they end. */
function withoutEventsOfOthers(library: Library): Library {
  const reported = library.events.filter((event) =>
    event.evidence.some(({ article }) => article === bundledArticle),
  );
  const slugs = new Set(reported.map(({ slug }) => slug));
  const events = reported.map((event) => ({
    ...event,
    partOf: event.partOf !== null && slugs.has(event.partOf) ? event.partOf : null,
    precededBy: event.precededBy.filter((slug) => slugs.has(slug)),
  }));
  return { ...library, events };
}
