import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLibrary } from '@dateline/model';

/** An article of `seeds/`, as far as its words go. */
export interface BundledArticle {
  readonly slug: string;
  readonly headline: string;
  readonly language: string;
  readonly revision: number;
  readonly blocks: readonly {
    readonly index: number;
    readonly kind: string;
    readonly text: string;
  }[];
}

/** The words of every bundled story. */
export function bundledArticles(): readonly BundledArticle[] {
  const folder = fileURLToPath(new URL('../../../../seeds', import.meta.url));
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:md|yaml)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)]),
  );
  return (readLibrary(files).library?.articles ?? []).map(
    ({ slug, headline, language, revision, blocks }) => ({
      slug,
      headline,
      language,
      revision,
      blocks: blocks.map(({ kind, text }, index) => ({ index, kind, text })),
    }),
  );
}
