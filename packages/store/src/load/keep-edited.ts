import { mergeLibraries, storyOf, type Library } from '@dateline/model';

/** What a load makes of files and of the edits that were made since they were loaded. */
export interface KeptEdits {
  readonly library: Library;
  /** Slugs of the articles that the files would have changed back. */
  readonly kept: readonly string[];
  /** Slugs of the edited articles that the files have overtaken. */
  readonly overtaken: readonly string[];
}

/**
 * The library of some files, with the articles of `stored` that were edited since instead of
 * the files' own. The files win again when they have reached a later revision, which is how an
 * edit is brought back into them: export it, change it, raise the number.
 */
export function keepEdited(
  files: Library,
  stored: Library,
  edited: ReadonlySet<string>,
): KeptEdits {
  const revisionOf = new Map(stored.articles.map(({ slug, revision }) => [slug, revision]));
  const overtaken = files.articles
    .filter(({ slug, revision }) => edited.has(slug) && revision > (revisionOf.get(slug) ?? 0))
    .map(({ slug }) => slug);
  const kept = [...edited].filter((slug) => revisionOf.has(slug) && !overtaken.includes(slug));
  if (kept.length === 0) return { library: files, kept: [], overtaken };
  const parts = [
    ...files.articles
      .filter(({ slug }) => !kept.includes(slug))
      .map(({ slug }) => storyOf(files, slug)),
    ...kept.map((slug) => storyOf(stored, slug)),
  ].filter((part) => part !== null);
  const inFiles = new Set(files.articles.map(({ slug }) => slug));
  return {
    library: mergeLibraries(parts),
    kept: kept.filter((slug) => inFiles.has(slug)),
    overtaken,
  };
}
