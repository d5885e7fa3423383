import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { turbo } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { entry, root, tool } from './project.mjs';
import { StepFailure, describeFailure, run, seconds, step, tail } from './step.mjs';

const unitReport = join('test-results', 'unit.json');

/** One program that passes or does not. */
function program(title, command, args, remedy) {
  return {
    title,
    async work() {
      const { code, output } = await run(command, args);
      if (code !== 0)
        throw new StepFailure(`${title}: failed.`, { tail: tail(output, 60), remedy });
      return { passed: 1, failed: 0 };
    },
  };
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

function packagesWithTests() {
  return readdirSync(join(root, 'packages'))
    .map((name) => join(root, 'packages', name))
    .filter((folder) => {
      const manifest = readReport(join(folder, 'package.json'));
      return manifest?.scripts?.test !== undefined;
    });
}

const unitTests = {
  title: 'Unit tests',
  needs: 'Build',
  async work(say) {
    const folders = packagesWithTests();
    // An old report must not stand in for a run that died; turbo brings back a cached one.
    for (const folder of folders) rmSync(join(folder, unitReport), { force: true });
    const { code, output } = await turbo('test', {
      args: [
        '--continue=always',
        '--output-logs=errors-only',
        '--',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${unitReport}`,
      ],
      onLine: (line) => {
        const started = /@dateline\/(\w+):test: cache miss/.exec(line);
        if (started) say(started[1]);
      },
    });
    let passed = 0;
    let failed = 0;
    for (const folder of folders) {
      const report = readReport(join(folder, unitReport));
      passed += report?.numPassedTests ?? 0;
      failed += report ? report.numFailedTests : 1;
    }
    if (code !== 0) {
      throw Object.assign(
        new StepFailure('Unit tests: failed.', {
          tail: tail(output, 120),
          remedy: 'Run one package alone: npx pnpm --filter @dateline/<package> test',
        }),
        { passed, failed: Math.max(failed, 1) },
      );
    }
    return { passed, failed };
  },
};

/** Runs some of the suite's projects; what it returns adds the exit code to the counts. */
async function playwright(chromium, projects, out) {
  const report = join(root, 'e2e', 'test-results', `${projects.join('-')}.json`);
  rmSync(report, { force: true });
  const cli = join(root, 'e2e', 'node_modules', '@playwright', 'test', 'cli.js');
  const args = [
    cli,
    'test',
    '--reporter=list,json',
    ...projects.map((name) => `--project=${name}`),
  ];
  const { code } = await run(process.execPath, args, {
    cwd: join(root, 'e2e'),
    env: { CHROME_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    stream: out,
  });
  const stats = readReport(report)?.stats ?? { expected: 0, unexpected: 1, flaky: 0 };
  return { code, passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

const browserTests = {
  title: 'Browser tests',
  needs: 'Build',
  streams: true,
  async work(_say, out) {
    const chromium = await ensureChromium(out);
    out.write(`  with ${chromium}\n`);
    const together = await playwright(chromium, ['phone', 'desktop'], out);
    // What is measured has the machine to itself.
    const alone = await playwright(chromium, ['alone'], out);
    const passed = together.passed + alone.passed;
    const failed = together.failed + alone.failed;
    if (together.code !== 0 || alone.code !== 0) {
      throw Object.assign(
        new StepFailure('Browser tests: failed.', {
          remedy: 'Each failure stands above; traces are in e2e/test-results.',
        }),
        { passed, failed: Math.max(failed, 1) },
      );
    }
    return { passed, failed };
  },
};

/** A script of a package that prints its figures and fails when one is over its limit. */
function figures(title, filter, script, remedy) {
  return {
    title,
    needs: 'Build',
    streams: true,
    async work(_say, out) {
      const chromium = await ensureChromium(out);
      const args = ['--silent', '--filter', filter, 'run', script];
      const { code } = await run(tool('pnpm'), args, {
        env: { CHROME_PATH: chromium },
        stream: out,
      });
      if (code !== 0) throw new StepFailure(`${title}: over the limit.`, { remedy });
      return { passed: 1, failed: 0 };
    },
  };
}

const steps = [
  program(
    'Format',
    tool('prettier'),
    [
      '--check',
      '.',
      '--log-level=warn',
      '--cache',
      '--cache-location=node_modules/.cache/prettier/.cache',
    ],
    'Run "npx prettier --write" on the files named above.',
  ),
  program('Lint', tool('oxlint'), ['--deny-warnings'], 'Each finding above says what to change.'),
  {
    title: 'Build',
    async work() {
      const { code, output } = await turbo('build', { args: ['--output-logs=errors-only'] });
      if (code !== 0) throw new StepFailure('The build failed.', { tail: tail(output, 60) });
      return { passed: 1, failed: 0 };
    },
  },
  {
    ...program(
      'Import direction',
      tool('depcruise'),
      ['packages', 'e2e', '--config', '.dependency-cruiser.cjs'],
      'An import only points downward; the rule named above says what it protects (.dependency-cruiser.cjs).',
    ),
    // The build writes the types of the operations, and every import has to lead somewhere.
    needs: 'Build',
  },
  {
    title: 'Types',
    needs: 'Build',
    async work() {
      const args = ['--continue=always', '--output-logs=errors-only'];
      const { code, output } = await turbo('check', { args });
      if (code !== 0) throw new StepFailure('The types do not check.', { tail: tail(output, 60) });
      return { passed: 1, failed: 0 };
    },
  },
  unitTests,
  {
    ...program(
      'Stories',
      process.execPath,
      [entry, 'check', 'seeds'],
      'Each line above names the file, the line and what to do.',
    ),
    needs: 'Build',
  },
  browserTests,
  figures('JavaScript sizes', '@dateline/web', 'sizes', 'See what grew: packages/web/README.md.'),
  figures('Lighthouse', '@dateline/e2e', 'lighthouse', 'The audits that cost points stand above.'),
];

/** Runs every step that can be run, and ends with a summary. Returns the exit code. */
export async function runGate(out) {
  const started = Date.now();
  const results = [];
  for (const { title, needs, streams, work } of steps) {
    const unmet = needs && results.some((result) => result.title === needs && result.failed > 0);
    if (unmet) {
      out.write(`- ${title}: not run, because the step "${needs}" failed\n`);
      results.push({ title, passed: 0, failed: 1, note: 'not run' });
      continue;
    }
    try {
      let counts;
      const told = async (say) => {
        counts = await work(say, out);
        return counts.passed > 1 ? `${counts.passed} passed` : undefined;
      };
      if (streams) {
        const begun = Date.now();
        out.write(`… ${title}\n`);
        await told(() => {});
        out.write(`✓ ${title} (${seconds(Date.now() - begun)})\n`);
      } else {
        await step(title, told, out);
      }
      results.push({ title, ...counts });
    } catch (error) {
      if (streams) out.write(`✗ ${title}\n`);
      out.write(`${describeFailure(error)}\n\n`);
      results.push({ title, passed: error.passed ?? 0, failed: error.failed ?? 1 });
    }
  }
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  out.write(`\nThe whole gate took ${seconds(Date.now() - started)}.\n`);
  for (const result of results.filter((each) => each.failed > 0)) {
    out.write(`✗ ${result.title}: ${result.note ?? `${result.failed} failed`}\n`);
  }
  out.write(`${passed} passed, ${failed} failed\n`);
  return failed > 0 ? 1 : 0;
}
