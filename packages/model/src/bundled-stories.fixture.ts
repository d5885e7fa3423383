import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Library } from './library/library';
import { storyOf } from './library/story-of';
import { readLibrary } from './story-file/read-library';

const folder = fileURLToPath(new URL('../../../seeds', import.meta.url));

/** The slug of the bundled article that most tests read. */
export const bundledArticle = 'hangzhou-cease-fire-talks';

/** The bundled stories, as files by path below their folder. */
export function bundledFiles(): ReadonlyMap<string, Uint8Array> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:md|yaml)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)]),
  );
}

/** Reading them takes a second: once is enough for all tests of a process. */
let text: string | undefined;

/** All bundled stories, as they are served. Each caller has a copy of its own. */
export function bundledLibrary(): Library {
  text ??= JSON.stringify(readBundled());
  return JSON.parse(text);
}

function readBundled(): Library {
  const { library, errors } = readLibrary(bundledFiles());
  if (!library) throw new Error(`The seeds are not in order: ${JSON.stringify(errors[0])}`);
  return library;
}

/** The library that one bundled article makes alone, as if no other had been written. */
export function bundledStory(slug: string = bundledArticle): Library {
  const story = storyOf(withoutEventsOfOthers(bundledLibrary(), slug), slug);
  if (!story) throw new Error(`The seeds have no ${slug}.`);
  return story;
}

/** Events go on to those that other articles report: here they end. */
function withoutEventsOfOthers(library: Library, article: string): Library {
  const reported = library.events.filter((event) =>
    event.evidence.some((each) => each.article === article),
  );
  const slugs = new Set(reported.map(({ slug }) => slug));
  const events = reported.map((event) => ({
    ...event,
    partOf: event.partOf !== null && slugs.has(event.partOf) ? event.partOf : null,
    precededBy: event.precededBy.filter((slug) => slugs.has(slug)),
  }));
  return { ...library, events };
}
