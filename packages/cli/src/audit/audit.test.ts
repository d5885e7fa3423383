import { describe, expect, test } from 'vitest';
import { runDateline } from '../testing/run-dateline';
import { temporaryFolder } from '../testing/story-folder';

test('an empty log is an empty list', async () => {
  const env = { DATELINE_HOME: await temporaryFolder() };
  const { code, stdout } = await runDateline(['audit', '--json', '--since', '2016-09-04'], { env });
  expect(JSON.parse(stdout)).toEqual({ entries: [] });
  expect(code).toBe(0);
});

test('entries come oldest first, and only since the time asked for', async () => {
  const env = { DATELINE_HOME: await temporaryFolder() };
  for (const name of ['one', 'two']) {
    await runDateline(['token', 'create', '--role', 'reader', '--name', name], { env });
  }
  const entries = async (since: string) => {
    const { stdout } = await runDateline(['audit', '--json', '--since', since], { env });
    const all = JSON.parse(stdout) as { entries: { detail: { name: string } }[] };
    return all.entries.map(({ detail }) => detail.name);
  };
  expect(await entries('1d')).toEqual(['one', 'two']);
  expect(await entries('2999-01-01T00:00Z')).toEqual([]);
});

describe('a time that is none', () => {
  test.each(['yesterday', '2016-02-30', '2016-13-01', '2016-09-04T10:00', '-1d', '0d', ''])(
    'is refused with what to give instead: %s',
    async (since) => {
      const { code, stderr } = await runDateline(['audit', `--since=${since}`]);
      expect(stderr).toContain(`--since is "${since}". Give a day (2016-09-04)`);
      expect(code).toBe(2);
    },
  );
});
