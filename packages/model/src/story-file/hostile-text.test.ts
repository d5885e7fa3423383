import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLibrary } from '../library/any-library.fixture';
import { mergeLibraries } from '../library/merge-libraries';
import { storyOf } from '../library/story-of';
import type { Library } from '../library/library';
import { readLibrary } from './read-library';
import { filesOf } from './small-library.fixture';
import { writeStoryFile, writeStoryFolder } from './write-story';

/** Many whole libraries are written and read in one test. */
const timeout = 240_000;

function read(files: ReadonlyMap<string, string>): Library {
  const { library, errors } = readLibrary(filesOf(Object.fromEntries(files)));
  if (library === null) throw new Error(JSON.stringify(errors));
  return library;
}

describe('a library of hostile text', { timeout }, () => {
  it('comes back from its folder', () => {
    fc.assert(
      fc.property(anyLibrary, (library) => {
        expect(read(writeStoryFolder(library))).toEqual(library);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  it('comes back story by story from single files', () => {
    fc.assert(
      fc.property(anyLibrary, (library) => {
        for (const { slug } of library.articles) {
          const files = new Map([[`${slug}.md`, writeStoryFile(library, slug)]]);
          expect(read(files)).toEqual(storyOf(library, slug));
        }
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });

  it('comes back from its stories, merged', () => {
    fc.assert(
      fc.property(anyLibrary, (library) => {
        const stories = library.articles.map(({ slug }) => storyOf(library, slug));
        expect(mergeLibraries(stories.filter((one) => one !== null))).toEqual(library);
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });
});
