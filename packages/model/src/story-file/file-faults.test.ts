import { describe, expect, it } from 'vitest';
import { smallLibrary, spoiled, told } from './small-library.fixture';

describe('a file', () => {
  it('that is not UTF-8', () => {
    expect(
      told({
        ...smallLibrary,
        'entities/people.yaml': Uint8Array.from([0x61, 0x3a, 0x0a, 0x62, 0xff, 0x0a]),
      }),
    ).toMatchInlineSnapshot(
      `"[invalid-utf-8] entities/people.yaml:2: Byte 4 (0xFF) is not valid UTF-8. Save the file in the encoding UTF-8."`,
    );
  });
  it('that ends within a character', () => {
    expect(
      told({
        ...smallLibrary,
        'entities/storylines.yaml': Uint8Array.from([0x61, 0x3a, 0x20, 0xc3]),
      }),
    ).toMatchInlineSnapshot(
      `"[invalid-utf-8] entities/storylines.yaml:1: Byte 3 (0xC3) is not valid UTF-8. Save the file in the encoding UTF-8."`,
    );
  });
  it('that is not YAML', () => {
    expect(told(spoiled('entities/people.yaml', 'bo-lind:\n', 'bo-lind\n'))).toMatchInlineSnapshot(
      `"[invalid-yaml] entities/people.yaml:10: This is not YAML: Implicit keys need to be on a single line. Check the indentation, and put quotation marks around text that has “: ” or “#” in it."`,
    );
  });
  it('that is a list instead of a mapping', () => {
    expect(
      told({ ...smallLibrary, 'entities/storylines.yaml': '- harbour-strike\n' }),
    ).toMatchInlineSnapshot(
      `"[wrong-type] entities/storylines.yaml:1: The file is a list, not a mapping from slug to storyline. Write each slug followed by a colon, and its fields indented below it."`,
    );
  });
  it('that is a mapping instead of a list', () => {
    expect(
      told({ ...smallLibrary, 'harbour-talks/roles.yaml': 'person: ada-quist\n' }),
    ).toMatchInlineSnapshot(
      `"[wrong-type] harbour-talks/roles.yaml:1: The file is a mapping, not a list. Write “- ” before the first field of each item."`,
    );
  });
  it('with an alias', () => {
    expect(
      told(
        spoiled('entities/people.yaml', 'name: Bo Lind', 'name: &bo Bo Lind\n  family-name: *bo'),
      ),
    ).toMatchInlineSnapshot(
      `"[unsupported-yaml] entities/people.yaml:12: An alias (*bo) stands here. Write out what it stands for."`,
    );
  });
  it('with a slug twice', () => {
    expect(
      told(
        spoiled(
          'entities/people.yaml',
          'bo-lind:\n  name: Bo Lind',
          'bo-lind:\n  name: Bo Lind\nbo-lind:\n  name: Bo Lind',
        ),
      ),
    ).toMatchInlineSnapshot(
      `"[duplicate-slug] entities/people.yaml:12: “bo-lind” stands here a second time; the first is on line 10. Merge the two, or rename one."`,
    );
  });
  it('with a bad slug', () => {
    expect(
      told(spoiled('entities/storylines.yaml', 'harbour-strike:', 'Harbour Strike:')),
    ).toMatchInlineSnapshot(
      `"[bad-slug] entities/storylines.yaml:1: “Harbour Strike” is not a slug. Write lower-case letters a–z and digits, words joined by single hyphens, at most 100 characters: “harbour-strike”."`,
    );
  });
  it('with an entity of which no story speaks', () => {
    expect(
      told(spoiled('entities/people.yaml', 'bo-lind:', 'cy-moe:\n  name: Cy Moe\nbo-lind:')),
    ).toMatchInlineSnapshot(
      `"[unanchored] entities/people.yaml:10: No story mentions people/cy-moe, and no fact has words for it. Link its name in a story ([words](people/cy-moe)), or take it out."`,
    );
  });
  it('in a folder without a story', () => {
    expect(told({ ...smallLibrary, 'empty-talks/events.yaml': '' })).toMatchInlineSnapshot(
      `"[missing-file] empty-talks/story.md:1: The story “empty-talks” has no story.md. Write it, or take the folder out."`,
    );
  });
  it('in a folder whose name is not a slug', () => {
    expect(
      told({
        ...smallLibrary,
        'Later_Talks/story.md':
          '---\nheadline: H\nlanguage: en\npublished: 2016-09-10T08:00:00Z\n---\nText.\n',
      }),
    ).toMatchInlineSnapshot(
      `"[bad-slug] Later_Talks/story.md:1: The folder's name “Later_Talks” is not a slug. Rename the folder: lower-case letters a–z and digits, words joined by single hyphens, such as “later-talks”."`,
    );
  });
  it('that nothing reads', () => {
    expect(told({ ...smallLibrary, 'harbour-talks/event.yml': '', 'notes.md': '' }))
      .toMatchInlineSnapshot(`
        "[unknown-file] harbour-talks/event.yml:1: Nothing reads this file. Did you mean “events.yaml”? The files here are: story.md, events.yaml, roles.yaml, quotes.yaml, disagreements.yaml.
        [missing-front-matter] notes.md:1: The file does not begin with fields between two lines of “---”. Write --- on the first line, then headline, language and published, then --- again.
        [missing-text] notes.md:1: The story has no text. Write paragraphs below the second “---”."
      `);
  });
  it('missing altogether', () => {
    expect(told({})).toMatchInlineSnapshot(
      `"[missing-file] story.md:1: There is no story here. Write a folder named for the story, with a story.md in it."`,
    );
  });
});
