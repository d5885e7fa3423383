import { describe, expect, it } from 'vitest';
import { severalStories } from '../library/several-stories.fixture';
import { storyOf } from '../library/story-of';
import type { Library } from '../library/library';
import { readLibrary } from './read-library';
import { bundledLibrary } from '../bundled-stories.fixture';
import { filesOf, smallLibrary } from './small-library.fixture';
import { writeStoryFile, writeStoryFolder } from './write-story';

function libraryOf(texts: Readonly<Record<string, string | Uint8Array>>): Library {
  const { library, errors } = readLibrary(filesOf(texts));
  expect(errors).toEqual([]);
  if (library === null) throw new Error('no errors, and no library');
  return library;
}

const small = libraryOf(smallLibrary);
const several = libraryOf(severalStories);

describe.each([
  ['the bundled stories', bundledLibrary()],
  ['one small story', small],
  ['stories that share events, roles and people', several],
])('%s', { timeout: 120_000 }, (_, library) => {
  it('come back from the folder that was written', () => {
    expect(libraryOf(Object.fromEntries(writeStoryFolder(library)))).toEqual(library);
  });

  it('come back one by one from single files', () => {
    for (const { slug } of library.articles) {
      const file = writeStoryFile(library, slug);
      expect(libraryOf({ [`${slug}.md`]: file })).toEqual(storyOf(library, slug));
    }
  });

  it('come back together from single files in one folder', () => {
    const files = library.articles.map(({ slug }) => [`${slug}.md`, writeStoryFile(library, slug)]);
    expect(libraryOf(Object.fromEntries(files))).toEqual(library);
  });
});

it('a story reads as if a person had written it', () => {
  expect(writeStoryFile(small, 'harbour-talks')).toMatchInlineSnapshot(`
    "---
    headline: Talks at the harbour fail
    description: No deal at Port Ellis.
    language: en
    dateline: { text: "PORT ELLIS, Norland", place: port-ellis, date: 2016-09-04 }
    published: 2016-09-04T14:30:00Z
    contributions:
      - person: bo-lind
        kind: author
        reported-from: port-ellis
        evidence: Bo Lind reported from Port Ellis
    citation:
      title: Harbour talks break off
      publisher: the-courier
      published: 2016-09-04
      authors: [ Bo Lind ]
    storylines: [ harbour-strike ]
    events:
      board-talks:
        name: Talks of the harbour board
        kind: meeting
        status: happened
        evidence: the talks with the Harbour Board
        when:
          edtf: 2016-09-04
          phrase: late on Sunday
          evidence: “fell short” late on Sunday
        place: { place: port-ellis, evidence: said in Port Ellis }
        participants:
          - entity: people/ada-quist
            role: harbour master
          - entity: organizations/harbour-board
        part-of: strike
        preceded-by: [ strike ]
      strike:
        name: The harbour strike
        kind: conflict
        status: ongoing
        evidence: The strike began in mid-July
        when: { edtf: 2016-07-11/2016-07-20~, phrase: mid-July }
        asserted-by: { machine: reader@1.2.0, confidence: 0.83 }
    roles:
      - person: ada-quist
        title: Harbor master
        organization: harbour-board
        evidence: Harbor master Ada Quist
    quotes:
      - speaker: people/ada-quist
        mode: partial
        text: fell short
      - speaker: people/ada-quist
        mode: direct
        text: [ "We will meet again,", when the tide turns. ]
        role: Harbor master
        event: board-talks
      - speaker: people/ada-quist
        mode: indirect
        text: She had no more to say.
        via: through a clerk
        evidence: Quist said nothing more
    entities:
      people:
        ada-quist:
          name: Ada Quist
          given-name: Ada
          family-name: Quist
          also-known-as: [ A. Quist ]
          summary: Harbour master of Port Ellis, from what the story says.
          same-as: [ https://example.org/ada-quist ]
        bo-lind: { name: Bo Lind }
      places:
        norland:
          name: Norland
          kind: country
        port-ellis:
          name: Port Ellis
          kind: town
          contained-in: norland
          country-code: NO
          coordinates:
            latitude: 59.5
            longitude: 10.25
            precision-km: 3
            source: the harbour chart
      organizations:
        harbour-board:
          name: Harbour Board
          kind: government
          part-of: ministry
        ministry: { name: the Ministry, kind: ministry }
        the-courier: { name: The Courier, kind: news-media }
      storylines:
        harbour-strike: { title: The harbour strike, synopsis: Dockers and the board. }
    ---

    Harbor master [Ada Quist](people/ada-quist) said in [Port Ellis](places/port-ellis) that [the talks](events/board-talks) with the [Harbour Board](organizations/harbour-board) of [the Ministry](organizations/ministry) “fell short” late on Sunday.

    ## What comes next

    “We will meet again,” she said, “when the tide turns.” The strike began in mid-July.

    > Nothing is settled. Quist said nothing more.

    - The board pays.

    Caption: [Quist](people/ada-quist) at the quay. [Bo Lind](people/bo-lind) reported from [Port Ellis](places/port-ellis).
    "
  `);
});

describe('what story files cannot hold is refused', () => {
  const [article] = small.articles;
  if (article === undefined) throw new Error('The small library has a story.');
  const refusal = (library: Library) => {
    try {
      writeStoryFile(library, 'harbour-talks');
    } catch (error) {
      return error;
    }
    return null;
  };

  it('such as a story that is not there', () => {
    expect(() => writeStoryFile(small, 'nowhere')).toThrow(
      expect.objectContaining({ code: 'unknown-story' }),
    );
  });

  it('such as mentions that overlap', () => {
    const [first] = article.mentions;
    if (first === undefined) throw new Error('The story has mentions.');
    const mentions = [first, { ...first, start: first.start + 1 }, ...article.mentions.slice(1)];
    expect(refusal({ ...small, articles: [{ ...article, mentions }] })).toMatchObject({
      code: 'overlapping-mentions',
    });
  });

  it('such as a control character, with the place of the fault', () => {
    const headline = 'Talks\u0000 fail';
    expect(refusal({ ...small, articles: [{ ...article, headline }] })).toMatchObject({
      code: 'not-expressible',
      message: expect.stringContaining('harbour-talks.md:2'),
    });
  });

  it('such as a figure that does not follow from the text, with both values', () => {
    expect(refusal({ ...small, articles: [{ ...article, wordCount: 7 }] })).toMatchObject({
      message: expect.stringMatching(/wordCount is 7, and would be read as \d+/),
    });
  });
});
