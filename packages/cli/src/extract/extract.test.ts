import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runDateline } from '../testing/run-dateline';
import { temporaryFolder } from '../testing/story-folder';

const text = '🕊 “We go on,” John Kerry said on Friday.\n';

test('dateline extract prints names, quotations and dates with offsets into the text', async () => {
  const cwd = await temporaryFolder();
  await writeFile(join(cwd, 'talks.txt'), text);
  const { code, stdout } = await runDateline(['extract', 'talks.txt', '--date', '2016-09-04'], {
    cwd,
  });
  expect(code).toBe(0);
  const { entities, quotes, dates } = JSON.parse(stdout);
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  expect(entities.map(words)).toContain('John Kerry');
  expect(quotes[0]).toMatchObject({ mode: 'direct', speakerName: 'John Kerry' });
  expect(words(quotes[0])).toContain('We go on');
  expect(dates.map(words)).toEqual([expect.stringContaining('Friday')]);
  expect(dates[0].value).toBe('2016-09-02');
});

test('dateline extract reads standard input, and finds nothing in nothing', async () => {
  const { code, stdout } = await runDateline(['extract', '-']);
  expect([code, JSON.parse(stdout)]).toEqual([0, { entities: [], quotes: [], dates: [] }]);
});

test.each([
  ['no operand', [], 2, 'Say which text to read'],
  ['a day that does not exist', ['-', '--date', '2016-02-31'], 2, '--date must be a day'],
  ['a file that is not there', ['nowhere.txt'], 3, 'there is no such file'],
])('dateline extract refuses %s', async (_what, args, code, message) => {
  const cwd = await temporaryFolder();
  const refused = await runDateline(['extract', ...args], { cwd });
  expect(refused.stderr).toContain(message);
  expect([refused.code, refused.stdout]).toEqual([code, '']);
});
