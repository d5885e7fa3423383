import { resolve, join } from 'node:path';
import { readLibrary } from '@dateline/model';
import type { Command } from '../command';
import { exitCode } from '../exit-code';
import { countLibrary, countOf, describeCounts } from '../stories/count';
import { describeProblem } from '../stories/describe-problem';
import { readFolder } from '../stories/read-folder';

/** `dateline check [folder]`: are the stories in order, and what do they hold? */
export const check: Command = {
  name: 'check',
  operands: '[folder]',
  maxOperands: 1,
  summary: 'Check story files and say what is wrong with them',
  about: [
    'Reads every story in the folder (the bundled stories if none is named) and prints what is',
    'wrong, one problem a line: file:line: what is wrong. What to do. Nothing is written.',
  ],
  options: {
    json: { type: 'boolean', about: 'print one JSON object: ok, folder, counts, errors, warnings' },
  },
  settings: [],
  exits: {
    [exitCode.ok]: 'the stories are in order (warnings allowed)',
    [exitCode.problems]: 'there are problems',
  },
  async run({ operands, options }, around) {
    const folder = resolve(around.cwd, operands[0] ?? join(around.root, 'seeds'));
    const { library, errors, warnings } = readLibrary(await readFolder(folder));
    const counts = library === null ? null : countLibrary(library);

    if (options['json'] === true) {
      const ok = errors.length === 0;
      around.print(JSON.stringify({ ok, folder, counts, errors, warnings }, null, 2));
      return ok ? exitCode.ok : exitCode.problems;
    }
    for (const warning of warnings) {
      around.print(`warning: ${describeProblem(warning, folder, around.cwd)}`);
    }
    for (const error of errors) around.print(describeProblem(error, folder, around.cwd));
    if (errors.length > 0) {
      const files = new Set(errors.map((error) => error.file)).size;
      around.print(`${countOf(errors.length, 'problem')} in ${countOf(files, 'file')}.`);
      return exitCode.problems;
    }
    around.print(`In order: ${counts === null ? 'no stories' : describeCounts(counts)}.`);
    return exitCode.ok;
  },
};
