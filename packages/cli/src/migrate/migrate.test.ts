import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runDateline } from '../testing/run-dateline';
import { temporaryFolder } from '../testing/story-folder';

test('migrate makes the database, tells what it ran, and has nothing to do the second time', async () => {
  const home = join(await temporaryFolder(), 'data', 'of mine');
  const options = { env: { DATELINE_HOME: home } };

  const first = await runDateline(['migrate', '--json'], options);
  const answer = JSON.parse(first.stdout) as { database: string; applied: string[] };
  expect(answer.database).toBe(join(home, 'dateline.db'));
  expect(answer.applied.length).toBeGreaterThan(0);

  const second = await runDateline(['migrate'], options);
  expect(second.stdout).toBe(`${join(home, 'dateline.db')}: up to date.\n`);
  expect([first.code, second.code]).toEqual([0, 0]);
});

test('DATABASE_URL moves the database, as a path or as a file: URL', async () => {
  const cwd = await temporaryFolder();
  for (const url of [
    'one.db',
    'file:one.db',
    `file://${join(cwd, 'one.db').replaceAll(' ', '%20')}`,
  ]) {
    const env = { DATELINE_HOME: cwd, DATABASE_URL: url };
    const { stdout } = await runDateline(['migrate', '--json'], { cwd, env });
    expect(JSON.parse(stdout)).toHaveProperty('database', join(cwd, 'one.db'));
  }
});

test("another program's file is left alone and named", async () => {
  const home = await temporaryFolder();
  const file = join(home, 'dateline.db');
  await writeFile(file, 'my shopping list, and quite a long one at that: bread, milk, eggs');
  const { code, stderr } = await runDateline(['migrate'], { env: { DATELINE_HOME: home } });
  expect(stderr).toContain(file);
  expect(code).toBe(3);
});

test('a data folder that cannot be made is named with the setting that moves it', async () => {
  const file = join(await temporaryFolder(), 'a-file');
  await writeFile(file, '');
  const env = { DATELINE_HOME: join(file, 'home') };
  const { code, stderr } = await runDateline(['migrate'], { env });
  expect(stderr).toContain(join(file, 'home'));
  expect(stderr).toContain('DATELINE_HOME');
  expect(code).toBe(3);
});

test('a database that this version cannot open is a usage error', async () => {
  const env = { DATELINE_HOME: await temporaryFolder(), DATABASE_URL: 'mysql://localhost/news' };
  const { code, stderr } = await runDateline(['migrate'], { env });
  expect(stderr).toContain('"mysql:"');
  expect(code).toBe(2);
});
