import { StepFailure, run, step, tail } from './step.mjs';
import { tool } from './project.mjs';

/** Runs a turbo task over all packages; the ones that did not change come from its cache. */
export async function turbo(task, { args = [], onLine } = {}) {
  return run(
    tool('turbo'),
    ['run', task, '--concurrency=2', '--log-order=grouped', '--no-color', ...args],
    // Colors in what is kept and shown again elsewhere would be noise.
    { env: { NO_COLOR: '1' }, ...(onLine ? { onLine } : {}) },
  );
}

/** Builds what has changed since the last build; `quietFor` as for `step`. */
export async function build(out, options) {
  await step(
    'Build',
    async (say) => {
      const { code, output } = await turbo('build', {
        args: ['--output-logs=new-only'],
        onLine: (line) => {
          const started = /@dateline\/(\w+):build: cache miss/.exec(line);
          if (started) say(started[1]);
        },
      });
      if (code !== 0) {
        throw new StepFailure('The build failed.', {
          tail: tail(output),
          remedy:
            'The first error above names the file. If it is not one of yours, remove node_modules and run the command again.',
        });
      }
    },
    out,
    options,
  );
}
