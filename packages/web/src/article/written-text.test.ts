import { array, assert, constantFrom, nat, property, record, string } from 'fast-check';
import { expect, it } from 'vitest';
import type { ArticlePageFieldsFragment } from '../operations/generated/types';
import { exampleAnswer } from '../testing/example-answer';
import { writtenText } from './written-text';

const example = exampleAnswer('ArticlePage', { slug: 'a' }).article as ArticlePageFieldsFragment;
const [mention] = example.mentions;
if (!mention) throw new Error('The example has no mention.');

/** An article of these blocks, with one person named in each of the stretches. */
function articleOf(
  texts: readonly string[],
  named: readonly { block: number; start: number; end: number }[] = [],
): ArticlePageFieldsFragment {
  return {
    ...example,
    blocks: texts.map((text, index) => ({ ...example.blocks[0], index, kind: 'PARAGRAPH', text })),
    mentions: named.map((span) => ({ ...mention, ...span })),
  } as ArticlePageFieldsFragment;
}

/** What a reader of the HTML sees of each block, without what the page adds to it. */
function shownOf(html: string): string[] {
  return [...html.matchAll(/<p id="p\d+"[^>]*>(.*?)<\/p>/gs)].map(([, inside = '']) =>
    inside
      .replace(/<span class="dateline" data-added>.*? —\u{a0}<\/span>/su, '')
      .replace(/<a class="facts" data-added[^>]*><\/a>/, '')
      .replace(/<[^>]*>/g, '')
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))),
  );
}

const hostile = string({
  unit: constantFrom('<', '>', '&', '"', "'", 'a', ' ', '\r', 'é', '😀'),
});

it('says what the article says, letter by letter, whatever is marked in it', () => {
  const spans = record({
    block: nat(3),
    start: nat(12),
    end: nat(14),
  });
  assert(
    property(array(hostile, { maxLength: 4 }), array(spans), (texts, named) => {
      expect(shownOf(writtenText(articleOf(texts, named)))).toEqual(texts);
    }),
  );
});

it('links each name to its page, fainter the second time', () => {
  const spans = [0, 1].map((block) => ({ block, start: 0, end: 3 }));
  const html = writtenText(articleOf(['Ann spoke.', 'Ann left.'], spans));
  const links = [...html.matchAll(/<a class="(mark[^"]*)" href="([^"]*)">Ann<\/a>/g)];
  expect(links.map(([, classes]) => classes?.includes('again'))).toEqual([false, true]);
  expect(new Set(links.map(([, , href]) => href)).size).toBe(1);
});

it('opens no element for what an article, a place or a person is called', () => {
  const evil = '"><script>alert(1)</script>';
  const html = writtenText({
    ...articleOf(['A text.'], [{ block: 0, start: 0, end: 1 }]),
    dateline: {
      date: '2016-09-04',
      text: `${evil}, ${evil}`,
      place: { slug: evil, name: evil },
    },
    mentions: [
      { ...mention, block: 0, start: 0, end: 1, entity: { ...mention.entity, slug: evil } },
    ],
  } as unknown as ArticlePageFieldsFragment);
  expect(html).toContain('alert(1)');
  expect(html).not.toMatch(/<script/);
  expect(html.match(/<\w+/g)?.every((tag) => /^<(?:p|a|i|span)$/.test(tag))).toBe(true);
});
