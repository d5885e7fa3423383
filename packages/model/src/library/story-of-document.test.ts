import { describe, expect, it } from 'vitest';
import { danglingReferences } from '../revision/references';
import { readLibrary } from '../story-file/read-library';
import { bundledLibrary } from '../bundled-stories.fixture';
import { filesOf } from '../story-file/small-library.fixture';
import { writeStoryFile } from '../story-file/write-story';
import { articleDocument } from './article-document';
import type { Library } from './library';
import { evidenceOfEvent } from './refers-to';
import { severalStories } from './several-stories.fixture';
import { storyOf } from './story-of';
import { storyOfDocument } from './story-of-document';

function libraryOf(files: Parameters<typeof readLibrary>[0]): Library {
  const { library, errors } = readLibrary(files);
  if (library === null) throw new Error(JSON.stringify(errors[0]));
  return library;
}

const stories = [libraryOf(filesOf(severalStories)), bundledLibrary()].flatMap((library) =>
  library.articles.map(({ slug }) => ({ slug, library })),
);

describe('the story of a document', () => {
  it.each(stories)('is the story that the library has, as far as it goes: $slug', (one) => {
    const document = articleDocument(one.library, one.slug);
    const whole = storyOf(one.library, one.slug);
    if (document === null || whole === null) throw new Error(one.slug);
    const story = storyOfDocument(document);
    expect(danglingReferences(story)).toEqual([]);
    expect(story.articles).toEqual(whole.articles);
    expect(story.roles).toEqual(whole.roles);
    expect(reported(story)).toEqual(reported(whole));
  });

  it.each(stories)('can be written as one file: $slug', ({ slug, library }) => {
    const document = articleDocument(library, slug);
    if (document === null) throw new Error(slug);
    expect(writeStoryFile(storyOfDocument(document), slug)).toContain('headline:');
  });
});

function reported({ events }: Library): Library['events'] {
  return events.filter((event) => evidenceOfEvent(event).length > 0);
}
