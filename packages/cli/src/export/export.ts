import { resolve } from 'node:path';
import {
  type Library,
  mergeLibraries,
  storyOf,
  StoryWriteError,
  writeStoryFile,
  writeStoryFolder,
} from '@dateline/model';
import type { Command } from '../command';
import { CommandFailure, exitCode } from '../exit-code';
import { storedLibrary } from '../settings/open-library';
import { readSettings } from '../settings/settings';
import { countOf } from '../stories/count';
import { writeFiles } from './write-files';

/** `dateline export`: what the database holds, as story files. */
export const exportStories: Command = {
  name: 'export',
  operands: '[slug…]',
  maxOperands: Number.MAX_SAFE_INTEGER,
  summary: 'Write what the database holds as story files',
  about: [
    'Writes the stories named (all if none is) as story files: one story with --one-file to',
    'standard output, anything else into a folder. A file that is there and differs is left as it',
    'is and named, unless --force is given.',
  ],
  options: {
    into: { type: 'string', value: '<folder>', about: 'the folder to write into' },
    'one-file': {
      type: 'boolean',
      about: 'each story with all that it needs as one file, <slug>.md',
    },
    force: { type: 'boolean', about: 'replace files that differ' },
    json: {
      type: 'boolean',
      about: 'print one JSON object: folder, written, unchanged, left; or the files',
    },
  },
  settings: ['DATELINE_HOME', 'DATABASE_URL'],
  exits: {
    [exitCode.ok]: 'everything is written',
    [exitCode.problems]: 'files that differ were left, or a story cannot be written as a file',
  },
  async run({ operands, options }, around) {
    const oneFile = options['one-file'] === true;
    const into = typeof options['into'] === 'string' ? options['into'] : null;
    if (into === null && !(oneFile && operands.length === 1)) {
      throw new CommandFailure(
        exitCode.usage,
        'Say where to write the files with --into <folder>; only one story with --one-file goes to standard output. See: dateline export --help',
      );
    }
    const files = filesOf(await storedLibrary(readSettings(around)), operands, oneFile);
    const json = options['json'] === true;
    if (into === null) {
      const [content = ''] = files.values();
      around.print(
        json
          ? JSON.stringify({ files: Object.fromEntries(files) }, null, 2)
          : content.replace(/\n$/, ''),
      );
      return exitCode.ok;
    }
    const folder = resolve(around.cwd, into);
    const done = await writeFiles(folder, files, options['force'] === true);
    if (json) around.print(JSON.stringify({ folder, ...done }, null, 2));
    else {
      for (const path of done.left) {
        around.say(`${into}/${path}: left as it is, since it differs. Replace it with --force.`);
      }
      const more = done.unchanged.length > 0 ? `, ${done.unchanged.length} unchanged` : '';
      around.print(`Wrote ${countOf(done.written.length, 'file')} into ${into}${more}.`);
    }
    return done.left.length > 0 ? exitCode.problems : exitCode.ok;
  },
};

function filesOf(
  library: Library,
  slugs: readonly string[],
  oneFile: boolean,
): ReadonlyMap<string, string> {
  const wanted = slugs.length > 0 ? [...new Set(slugs)] : library.articles.map(({ slug }) => slug);
  for (const slug of wanted) {
    if (library.articles.some((article) => article.slug === slug)) continue;
    throw new CommandFailure(
      exitCode.usage,
      `There is no story "${slug}" in the database. Correct the slug; nothing was written.`,
    );
  }
  try {
    if (oneFile) {
      return new Map(wanted.map((slug) => [`${slug}.md`, writeStoryFile(library, slug)]));
    }
    return slugs.length === 0
      ? writeStoryFolder(library)
      : writeStoryFolder(mergeLibraries(storiesOf(library, wanted)));
  } catch (error) {
    if (!(error instanceof StoryWriteError)) throw error;
    throw new CommandFailure(exitCode.problems, error.message, { cause: error });
  }
}

function storiesOf(library: Library, slugs: readonly string[]): readonly Library[] {
  return slugs.map((slug) => storyOf(library, slug)).filter((story) => story !== null);
}
