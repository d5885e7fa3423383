import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runDateline } from '../testing/run-dateline';
import { edited, temporaryFolder, writeStories, type Changes } from '../testing/story-folder';

async function checkStories(changes: Changes, ...options: string[]) {
  const cwd = await temporaryFolder();
  await writeStories(join(cwd, 'stories'), changes);
  return runDateline(['check', 'stories', ...options], { cwd });
}

test('stories in order are counted, and the exit code is 0', async () => {
  const { code, stdout, stderr } = await checkStories({});
  expect(stderr).toBe('');
  expect(stdout).toBe(
    'In order: 1 story, 1 person, 1 place, 1 event, 1 quote, 3 mentions, 1 role.\n',
  );
  expect(code).toBe(0);
});

test('the bundled stories are in order, and are what is checked when no folder is named', async () => {
  const { code, stdout } = await runDateline(['check'], { cwd: await temporaryFolder() });
  expect(stdout).toMatch(/^In order: \d+ stor(?:y|ies), /);
  expect(code).toBe(0);
});

describe('a problem is named with its file, its line and what to do', () => {
  test.each([
    [
      'a link that leads nowhere',
      edited('bridge-opens/story.md', 'people/ada-byron', 'people/ada-bryon'),
      'stories/bridge-opens/story.md:11: ',
    ],
    [
      'evidence that is not in the text',
      edited('bridge-opens/events.yaml', 'opened the new bridge', 'closed the new bridge'),
      'stories/bridge-opens/events.yaml:5: ',
    ],
    [
      'evidence that stands in the text twice',
      edited('bridge-opens/events.yaml', 'opened the new bridge', 'bridge'),
      'stories/bridge-opens/events.yaml:5: ',
    ],
    [
      'a date that does not exist',
      edited('bridge-opens/events.yaml', 'edtf: 2020-05-01', 'edtf: 2020-02-31'),
      'stories/bridge-opens/events.yaml:7: ',
    ],
    [
      'a slug given twice',
      edited(
        'entities/places.yaml',
        'london:\n',
        'london:\n  name: Old London\n  kind: city\nlondon:\n',
      ),
      'stories/entities/places.yaml:4: ',
    ],
    [
      'a file that is not UTF-8',
      {
        'bridge-opens/quotes.yaml': Buffer.from(
          '- speaker: people/ada-byron\n  via: caf\xe9\n',
          'latin1',
        ),
      },
      'stories/bridge-opens/quotes.yaml:2: ',
    ],
    [
      'a story without its text',
      { 'bridge-opens/story.md': null },
      'stories/bridge-opens/story.md:1: ',
    ],
  ])('%s', async (_what, changes, place) => {
    const { code, stdout } = await checkStories(changes);
    const lines = stdout.trimEnd().split('\n');
    const problem = lines.find((line) => line.startsWith(place));
    expect(problem, stdout).toBeDefined();
    // What is wrong, and then what to do: two sentences at least.
    expect(problem?.slice(place.length)).toMatch(/^\S.*[.?!”)] [A-Z“].*\.$/);
    expect(lines.at(-1)).toMatch(/^\d+ problems? in \d+ files?\.$/);
    expect(code).toBe(1);
  });
});

test('all problems are told at once, not only the first', async () => {
  const { stdout } = await checkStories({
    ...edited('bridge-opens/story.md', 'people/ada-byron', 'people/ada-bryon'),
    ...edited('bridge-opens/events.yaml', 'edtf: 2020-05-01', 'edtf: 2020-02-31'),
    ...edited('bridge-opens/quotes.yaml', 'It holds', 'It falls'),
  });
  expect(stdout).toContain('stories/bridge-opens/story.md:11: ');
  expect(stdout).toContain('stories/bridge-opens/events.yaml:7: ');
  expect(stdout).toContain('stories/bridge-opens/quotes.yaml:3: ');
});

test('--json gives the same as one object', async () => {
  const changes = edited('bridge-opens/story.md', 'people/ada-byron', 'people/ada-bryon');
  const { code, stdout } = await checkStories(changes, '--json');
  const answer: unknown = JSON.parse(stdout);
  expect(answer).toMatchObject({ ok: false, counts: null });
  expect(answer).toHaveProperty(['errors', 0, 'file'], 'bridge-opens/story.md');
  expect(answer).toHaveProperty(['errors', 0, 'line'], 11);
  expect(code).toBe(1);
});

test('a folder that is not there, or is a file, is named, and the exit code is 3', async () => {
  const cwd = await temporaryFolder();
  await writeStories(cwd);
  for (const path of ['nowhere', join('entities', 'places.yaml')]) {
    const { code, stderr } = await runDateline(['check', path], { cwd });
    expect(stderr).toContain(join(cwd, path));
    expect(code).toBe(3);
  }
});
