import { readLibrary } from '@dateline/model';
import type { Store } from '@dateline/store';
import { CommandFailure, exitCode } from '../exit-code';
import { countLibrary, countOf, describeCounts } from '../stories/count';
import { describeProblem } from '../stories/describe-problem';
import { readFolder } from '../stories/read-folder';
import type { Surroundings } from '../surroundings';

/** Reads the folder and resolves to its library, or to null when it has said what is wrong. */
async function readStories(folder: string, around: Surroundings) {
  let files: ReadonlyMap<string, Uint8Array>;
  try {
    files = await readFolder(folder);
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    around.say(error.message);
    return null;
  }
  const { library, errors, warnings } = readLibrary(files);
  for (const warning of warnings) {
    around.say(`warning: ${describeProblem(warning, folder, around.cwd)}`);
  }
  for (const error of errors) around.say(describeProblem(error, folder, around.cwd));
  if (errors.length > 0) {
    const one = errors.length === 1;
    around.say(
      `${countOf(errors.length, 'problem')} in the stories. Nothing of them was loaded; correct ${one ? 'it' : 'them'} and start again.`,
    );
    return null;
  }
  return library;
}

/**
 * Makes the store hold what the folder says, in one transaction. When the folder is not in
 * order nothing is written: what was loaded before stays and is served, and with nothing
 * loaded before the command fails.
 */
export async function loadStories(
  store: Store,
  folder: string,
  around: Surroundings,
): Promise<void> {
  const library = await readStories(folder, around);
  if (library !== null) {
    const report = await store.load(library);
    const what = describeCounts(countLibrary(library));
    around.say(report.changed ? `Loaded ${what}.` : `Nothing new: ${what}.`);
    for (const slug of report.kept) {
      around.say(
        `${slug}: stays as it was corrected since, although the file says otherwise. Bring the correction into the file (dateline export ${slug}) and give it the next revision to replace it.`,
      );
    }
    return;
  }
  if ((await store.contentVersion()) === 0) {
    throw new CommandFailure(exitCode.problems, 'There is nothing to serve.');
  }
  around.say('Serving the stories that were loaded before.');
}
