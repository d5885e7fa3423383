import { describe, expect, it } from 'vitest';
import { articleDocument } from './article-document';
import type { Library } from './library';
import { readLibrary } from '../story-file/read-library';
import { filesOf, smallLibrary } from '../story-file/small-library.fixture';

/** A second story that names only Bo Lind, and one old event that nothing of it points at. */
const texts = {
  ...smallLibrary,
  'quiet-day/story.md': `---
headline: A quiet day
language: en
published: 2016-09-12T08:00:00Z
---
[Bo Lind](people/bo-lind), the night watchman, saw nothing since the vote.
`,
  'quiet-day/events.yaml': `vote:
  name: The vote
  kind: other
  status: happened
  evidence: the vote
  preceded-by: [board-talks]
`,
  'quiet-day/roles.yaml': `- { person: bo-lind, title: night watchman, evidence: the night watchman }
`,
};

function library(): Library {
  const { library: read, errors } = readLibrary(filesOf(texts));
  if (read === null) throw new Error(JSON.stringify(errors));
  return read;
}

const slugs = (things: readonly { readonly slug: string }[] | undefined) =>
  things?.map((thing) => thing.slug);

describe('the document of an article', () => {
  const document = articleDocument(library(), 'harbour-talks');

  it('has what the article mentions, and what its facts are about', () => {
    expect(slugs(document?.people)).toEqual(['ada-quist', 'bo-lind']);
    expect(slugs(document?.events)).toEqual(['board-talks', 'strike']);
    expect(slugs(document?.storylines)).toEqual(['harbour-strike']);
  });

  it('has the places around its places and the source that it cites', () => {
    expect(slugs(document?.places)).toEqual(['norland', 'port-ellis']);
    expect(slugs(document?.organizations)).toEqual(['harbour-board', 'ministry', 'the-courier']);
  });

  it('has the roles that its people held on its day', () => {
    expect(document?.roles.map((role) => role.id)).toEqual([
      'ada-quist/harbor-master/harbour-board',
      'bo-lind/night-watchman',
    ]);
  });

  it('carries only its own words for a role that other articles name as well', () => {
    const quiet = articleDocument(library(), 'quiet-day');
    expect(
      quiet?.roles.map(({ id, evidence }) => [id, evidence.map((one) => one.article)]),
    ).toEqual([['bo-lind/night-watchman', ['quiet-day']]]);
  });

  it('goes one step from its events, not on to the whole library', () => {
    const quiet = articleDocument(library(), 'quiet-day');
    expect(slugs(quiet?.events)).toEqual(['board-talks', 'vote']);
    expect(slugs(quiet?.people)).toEqual(['bo-lind']);
    expect(slugs(quiet?.places)).toEqual([]);
  });

  it('is null for a slug that the library does not have', () => {
    expect(articleDocument(library(), 'no-such-story')).toBeNull();
  });
});
