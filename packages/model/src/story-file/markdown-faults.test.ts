import { describe, expect, it } from 'vitest';
import { smallLibrary, spoiled, told } from './small-library.fixture';

describe('Markdown that a story does not have', () => {
  it('is emphasis', () => {
    expect(
      told(
        spoiled('harbour-talks/story.md', '- The board pays.', 'The board *pays* and **pays**.'),
      ),
    ).toMatchInlineSnapshot(`
      "[unsupported-markdown] harbour-talks/story.md:33: Emphasis stands here; a story is plain text with links to entities. Take the * or _ out, or write \\* or \\_ for the sign itself.
      [unsupported-markdown] harbour-talks/story.md:33: Strong emphasis stands here; a story is plain text with links to entities. Take the * or _ out, or write \\* or \\_ for the sign itself."
    `);
  });
  it('is an image', () => {
    expect(
      told(spoiled('harbour-talks/story.md', '- The board pays.', '![A quay](quay.jpg)')),
    ).toMatchInlineSnapshot(
      `"[unsupported-markdown] harbour-talks/story.md:33: An image stands here; a story is plain text with links to entities. Take it out."`,
    );
  });
  it('is HTML', () => {
    expect(
      told(
        spoiled(
          'harbour-talks/story.md',
          '- The board pays.',
          'The board <b>pays</b>.\n\n<script>alert(1)</script>',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "[unsupported-markdown] harbour-talks/story.md:33: HTML stands here; a story is plain text with links to entities. Take the tags out, or write \\< for the sign itself.
      [unsupported-markdown] harbour-talks/story.md:35: HTML stands here; a story is plain text with links to entities. Take the tags out, or write \\< for the sign itself."
    `);
  });
  it('is code', () => {
    expect(
      told(
        spoiled(
          'harbour-talks/story.md',
          '- The board pays.',
          'The `board` pays.\n\n    indented by four',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "[unsupported-markdown] harbour-talks/story.md:33: Code stands here; a story is plain text with links to entities. Take the \` out, or write \\\` for the sign itself.
      [unsupported-markdown] harbour-talks/story.md:35: Code, or a paragraph indented by four spaces, stands here; a story is plain text with links to entities. Write the paragraph from the beginning of the line, without \`\`\` around it."
    `);
  });
  it('is a link to the web', () => {
    expect(
      told(
        spoiled(
          'harbour-talks/story.md',
          '- The board pays.',
          'The board [pays](https://example.org).',
        ),
      ),
    ).toMatchInlineSnapshot(
      `"[unsupported-markdown] harbour-talks/story.md:33: A link to the web (https://example.org) stands here; links in a story lead to entities. Take the link out; put the address under same-as of the entity, or in the citation."`,
    );
  });
  it('is a link by reference', () => {
    expect(
      told(
        spoiled(
          'harbour-talks/story.md',
          '- The board pays.',
          'The board [pays][1].\n\n[1]: people/ada-quist',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "[unsupported-markdown] harbour-talks/story.md:33: A link by reference stands here; a story is plain text with links to entities. Write [words](people/slug), or \\[ for the bracket itself.
      [unsupported-markdown] harbour-talks/story.md:35: A link definition stands here; a story is plain text with links to entities. Write [words](people/slug), or \\[ for the bracket itself."
    `);
  });
  it('is a link with a title', () => {
    expect(
      told(
        spoiled(
          'harbour-talks/story.md',
          '- The board pays.',
          'The board [pays](people/ada-quist "title").',
        ),
      ),
    ).toMatchInlineSnapshot(
      `"[unsupported-markdown] harbour-talks/story.md:33: A link with a title stands here; a story is plain text with links to entities. Leave only the address between the parentheses, or write who made the link: "machine name@version 0.83"."`,
    );
  });
  it('is a link without words', () => {
    expect(
      told(
        spoiled(
          'harbour-talks/story.md',
          '- The board pays.',
          'The board []( people/ada-quist) pays.',
        ),
      ),
    ).toMatchInlineSnapshot(
      `"[empty-link] harbour-talks/story.md:33: The link to “people/ada-quist” has no words. Put the words that name the entity between the brackets."`,
    );
  });
  it('is a line across the page', () => {
    expect(
      told(spoiled('harbour-talks/story.md', '- The board pays.', '***')),
    ).toMatchInlineSnapshot(
      `"[unsupported-markdown] harbour-talks/story.md:33: A line across the page stands here; a story is plain text with links to entities. Take it out."`,
    );
  });
  it('is a heading of another level', () => {
    expect(told(spoiled('harbour-talks/story.md', '- The board pays.', '# The board\n\n### pays')))
      .toMatchInlineSnapshot(`
      "[unsupported-markdown] harbour-talks/story.md:33: A heading of level 1 stands here; a story is plain text with links to entities. Write headings with “## ”; the headline is a field at the top of the file.
      [unsupported-markdown] harbour-talks/story.md:35: A heading of level 3 stands here; a story is plain text with links to entities. Write headings with “## ”; the headline is a field at the top of the file."
    `);
  });
  it('is a numbered list', () => {
    expect(
      told(spoiled('harbour-talks/story.md', '- The board pays.', '1. The board pays.')),
    ).toMatchInlineSnapshot(
      `"[unsupported-markdown] harbour-talks/story.md:33: A numbered list stands here; a story is plain text with links to entities. Write “- ” before each item."`,
    );
  });
  it('is a list inside a list', () => {
    expect(
      told(spoiled('harbour-talks/story.md', '- The board pays.', '- The board\n  - pays')),
    ).toMatchInlineSnapshot(
      `"[unsupported-markdown] harbour-talks/story.md:34: A list inside a list item stands here; a story is plain text with links to entities. Write plain paragraphs there."`,
    );
  });
  it('is a story without fields', () => {
    expect(
      told({ ...smallLibrary, 'harbour-talks/story.md': 'The board pays.\n' }),
    ).toMatchInlineSnapshot(
      `"[missing-front-matter] harbour-talks/story.md:1: The file does not begin with fields between two lines of “---”. Write --- on the first line, then headline, language and published, then --- again."`,
    );
  });
  it('is a story without text', () => {
    expect(
      told({
        ...smallLibrary,
        'harbour-talks/story.md':
          '---\nheadline: H\nlanguage: en\npublished: 2016-09-04T08:00:00Z\n---\n',
      }),
    ).toMatchInlineSnapshot(
      `"[missing-text] harbour-talks/story.md:1: The story has no text. Write paragraphs below the second “---”."`,
    );
  });
});
