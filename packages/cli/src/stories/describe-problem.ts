import { join, relative } from 'node:path';
import { formatStoryError, type StoryError } from '@dateline/model';

/** `file:line: what. What to do.`, the file as seen from where the command was given. */
export function describeProblem(problem: StoryError, folder: string, cwd: string): string {
  const seen = relative(cwd, folder);
  const file = join(seen.startsWith('..') ? folder : seen, problem.file);
  return formatStoryError({ ...problem, file });
}
