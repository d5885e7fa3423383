import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const longStory = { slug: 'a-long-story', words: 10_000, people: 60 } as const;

/** Writes a story of ten thousand words with a name in each sentence, as a long report has them. */
export async function writeLongStory(folder: string): Promise<void> {
  const people = Array.from({ length: longStory.people }, (_, index) => ({
    slug: `person-${index + 1}`,
    name: `Person ${index + 1}`,
  }));
  const sentence = (index: number) => {
    const { slug, name } = people[index % people.length] ?? { slug: 'nobody', name: 'Nobody' };
    return `[${name}](people/${slug}) looked at the river for a while and said nothing of it to those who had come along with the others that day.`;
  };
  // Twenty-five words each, eight to a paragraph.
  const sentences = Array.from({ length: longStory.words / 25 }, (_, index) => sentence(index));
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length; at += 8) {
    paragraphs.push(sentences.slice(at, at + 8).join(' '));
  }
  const head = [
    '---',
    'headline: A long story',
    'language: en',
    'dateline: { text: Nowhere, date: 2020-05-01 }',
    'published: 2020-05-01T12:00:00Z',
    '---',
  ];
  await mkdir(join(folder, 'entities'), { recursive: true });
  await mkdir(join(folder, longStory.slug), { recursive: true });
  const entries = people.map(({ slug, name }) => `${slug}:\n  name: ${name}\n`);
  await writeFile(join(folder, 'entities/people.yaml'), entries.join(''));
  await writeFile(
    join(folder, longStory.slug, 'story.md'),
    [...head, ...paragraphs]
      .join('\n\n')
      .replaceAll('\n\n---', '\n---')
      .replace('---\n\n', '---\n'),
  );
}
