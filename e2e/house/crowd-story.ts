import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** More people than one page of an index holds. */
export const crowd = Array.from({ length: 120 }, (_, index) => {
  const number = String(index + 1).padStart(3, '0');
  return { slug: `witness-${number}`, name: `Witness ${number}` };
});

/** Writes a story that names a crowd, one a paragraph. */
export async function writeCrowdStory(folder: string): Promise<void> {
  const people = crowd.map(({ slug, name }) => `${slug}:\n  name: ${name}\n`);
  const text = crowd.map(({ slug, name }) => `[${name}](people/${slug}) was there.`);
  const story = `---
headline: A crowd
language: en
dateline: { text: Nowhere, date: 2020-05-01 }
published: 2020-05-01T12:00:00Z
---

${text.join('\n\n')}
`;
  await mkdir(join(folder, 'entities'), { recursive: true });
  await mkdir(join(folder, 'crowd'), { recursive: true });
  await writeFile(join(folder, 'entities/people.yaml'), people.join(''));
  await writeFile(join(folder, 'crowd/story.md'), story);
}
