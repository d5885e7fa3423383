import { describe, expect, test } from 'vitest';
import { runDateline } from './testing/run-dateline';

test('--help lists the commands, the settings with their defaults, and the exit codes', async () => {
  const { code, stdout } = await runDateline(['--help']);
  for (const word of [
    'serve',
    'check',
    'migrate',
    'PORT',
    '4000',
    '127.0.0.1',
    'DATELINE_HOME',
    'DATABASE_URL',
    'DATELINE_RATE_LIMIT',
    'DATELINE_TRUST_PROXY',
    'Exit codes',
  ]) {
    expect(stdout).toContain(word);
  }
  expect(code).toBe(0);
});

test.each(['serve', 'check', 'export', 'import', 'extract', 'migrate', 'token', 'audit'])(
  '%s has a help of its own',
  async (command) => {
    const { code, stdout } = await runDateline([command, '--help']);
    expect(stdout).toMatch(new RegExp(`^Usage: dateline ${command} `));
    expect(code).toBe(0);
  },
);

test('--version prints the version', async () => {
  expect((await runDateline(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

describe('a command line that makes no sense is refused with exit code 2 and a way on', () => {
  test.each([
    ['an unknown command', ['chek'], 'There is no command "chek". See: dateline --help'],
    [
      'an unknown option',
      ['check', '--jsno'],
      "Unknown option '--jsno'. See: dateline check --help",
    ],
    [
      'an option before the command',
      ['--json', 'check'],
      'There is no option "--json". See: dateline --help',
    ],
    ['an option without its value', ['serve', '--stories'], 'See: dateline serve --help'],
    [
      'a word too many',
      ['check', 'seeds', 'more'],
      '"more" is one word too many. See: dateline check --help',
    ],
  ])('%s', async (_what, args, message) => {
    const { code, stderr } = await runDateline(args);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });

  test('no command at all shows the help', async () => {
    const { code, stderr } = await runDateline([]);
    expect(stderr).toContain('Usage: dateline <command>');
    expect(code).toBe(2);
  });
});
