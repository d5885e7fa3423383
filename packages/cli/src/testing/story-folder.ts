import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder with one short story in which everything is in order. */
export const goodFiles = {
  'entities/people.yaml': [
    'ada-byron:',
    '  name: Ada Byron',
    '  family-name: Byron',
    '  summary: A mathematician.',
    '',
  ].join('\n'),
  'entities/places.yaml': ['london:', '  name: London', '  kind: city', ''].join('\n'),
  'bridge-opens/story.md': [
    '---',
    'headline: A bridge opens in London',
    'language: en',
    'dateline:',
    '  text: LONDON',
    '  place: london',
    '  date: 2020-05-01',
    'published: 2020-05-01T12:00:00Z',
    '---',
    '',
    'The engineer [Ada Byron](people/ada-byron) opened [the new bridge](events/opening) in',
    '[London](places/london) on Friday. “It holds,” she said. The bridge is open.',
    '',
  ].join('\n'),
  'bridge-opens/events.yaml': [
    'opening:',
    '  name: Opening of the bridge',
    '  kind: other',
    '  status: happened',
    '  evidence: opened the new bridge',
    '  when:',
    '    edtf: 2020-05-01',
    '    phrase: on Friday',
    '    evidence: on Friday',
    '  place: { place: london, evidence: in London }',
    '',
  ].join('\n'),
  'bridge-opens/roles.yaml': [
    '- person: ada-byron',
    '  title: engineer',
    '  evidence: The engineer Ada Byron',
    '',
  ].join('\n'),
  'bridge-opens/quotes.yaml': [
    '- speaker: people/ada-byron',
    '  mode: direct',
    '  text: It holds,',
    '',
  ].join('\n'),
} as const;

type StoryFile = keyof typeof goodFiles;

/** What to change: new content, or null to leave the file out. */
export type Changes = Readonly<Record<string, string | Uint8Array | null>>;

/** One of the good files with `from` replaced, which must be there. */
export function edited(file: StoryFile, from: string, to: string): Changes {
  const text = goodFiles[file];
  if (!text.includes(from)) throw new Error(`${file} does not say "${from}".`);
  return { [file]: text.replace(from, to) };
}

/** An empty folder that goes away with the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline cli '));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes the good story, with the changes, below `folder`. */
export async function writeStories(folder: string, changes: Changes = {}): Promise<void> {
  for (const [path, content] of Object.entries({ ...goodFiles, ...changes })) {
    const file = join(folder, path);
    await rm(file, { force: true });
    if (content === null) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}
