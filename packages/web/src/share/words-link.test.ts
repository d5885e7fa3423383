import { describe, expect, it } from 'vitest';
import { articleSentences } from '../own/notes/sentence-choice';
import { bundledArticles } from '../testing/bundled-articles.fixture';
import { findShared } from './find-shared';
import { parseSharedFragment } from './shared-words';
import { linkToWords, type SharedArticle } from './words-link';

const article = (...texts: readonly string[]): SharedArticle => ({
  slug: 'a',
  headline: 'Talks',
  language: 'en',
  revision: 1,
  blocks: texts.map((text, index) => ({ index, text })),
});

function spanOf(text: string, words: string, block = 0, from = 0) {
  const start = text.indexOf(words, from);
  return { block, start, end: start + words.length };
}

const linkOf = (to: SharedArticle, ...spans: Parameters<typeof linkToWords>[1]) => {
  const { path } = linkToWords(to, spans);
  const link = parseSharedFragment(new URL(path, 'https://dateline.example').hash);
  if (!link) throw new Error(`No link: ${path}`);
  return link;
};

/** The text fragment of a path, decoded: [before, words, last words, after]. */
function directiveOf(path: string) {
  const parts = (path.split(':~:text=')[1] ?? '').split(',');
  const before = parts[0]?.endsWith('-') ? parts.shift() : undefined;
  const after = parts.at(-1)?.startsWith('-') ? parts.pop() : undefined;
  const [from, to] = parts.map((each) => decodeURIComponent(each));
  return {
    before: before && decodeURIComponent(before.slice(0, -1)),
    from,
    to,
    after: after && decodeURIComponent(after.slice(1)),
  };
}

/** Where `words` begin in a text. */
function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

describe('a link to a sentence', () => {
  it('finds that sentence again and no other, in every bundled story', () => {
    const articles = bundledArticles();
    expect(articles.length).toBeGreaterThan(5);
    for (const each of articles) {
      for (const { block, start, end } of articleSentences(each as never)) {
        const span = { block, start, end };
        const found = findShared(linkOf(each, span), each.revision, each.blocks);
        expect(found).toEqual({ status: 'here', spans: [expect.objectContaining(span)] });
      }
    }
  });

  it('has a text fragment that fits the sentence first of all, in every bundled story', () => {
    for (const each of bundledArticles()) {
      const page = [each.headline, ...each.blocks.map(({ text }) => text)].join('\n').toLowerCase();
      for (const { block, start, end, text } of articleSentences(each as never)) {
        const { path } = linkToWords(each, [{ block, start, end }]);
        const { before, from = '', to, after } = directiveOf(path);
        const holder = each.blocks[block]?.text ?? '';
        const base =
          each.headline.length +
          1 +
          each.blocks.slice(0, block).reduce((sum, { text }) => sum + text.length + 1, 0);
        // As a browser looks: the first place where the words have what goes before them, then their end.
        const fits = (at: number) =>
          (!before || page.slice(0, at).trimEnd().endsWith(before.toLowerCase())) &&
          (to ||
            !after ||
            page
              .slice(at + from.length)
              .trimStart()
              .startsWith(after.toLowerCase()));
        const at = placesOf(page, from.toLowerCase()).find(fits);
        expect(at, `${each.slug}: ${text} ${path}`).toBe(base + start);
        if (!to) continue;
        const ends = page.indexOf(to.toLowerCase(), base + start + from.length) + to.length;
        expect(ends, `${each.slug}: ${text} ${path}`).toBe(base + start + text.length);
        expect(holder.slice(start, end)).toBe(text);
      }
    }
  });

  it('is encoded so that nothing in the words is taken for a sign', () => {
    const text = 'Cease-fire (so far), he said: “50% & more”.';
    const { path } = linkToWords(article(text), [{ block: 0, start: 0, end: text.length }]);
    const directive = path.split(':~:text=')[1] ?? '';
    expect(directive).not.toMatch(/[-&()]/);
    expect(directiveOf(path)).toMatchObject({ from: text, to: undefined });
  });

  it('is made of whole words', () => {
    const text = 'Kerry said little.';
    const cut = linkToWords(article(text), [spanOf(text, 'erry sai')]);
    expect(cut.words).toBe('Kerry said');
  });

  it('leads to words that run over two paragraphs', () => {
    const two = article('They met. They spoke for an hour.', 'Nothing came of it.');
    const spans = [
      spanOf('They met. They spoke for an hour.', 'They spoke for an hour.'),
      spanOf('Nothing came of it.', 'Nothing came', 1),
    ];
    expect(findShared(linkOf(two, ...spans), 1, two.blocks)).toEqual({ status: 'here', spans });
    expect(directiveOf(linkToWords(two, spans).path)).toMatchObject({
      from: 'They spoke for an',
      to: 'Nothing came',
    });
  });

  it('is read where the browser left the text fragment in place', () => {
    const { path } = linkToWords(article('They met.'), [{ block: 0, start: 0, end: 9 }]);
    expect(parseSharedFragment(path.slice(path.indexOf('#')))?.parts).toHaveLength(1);
  });
});

describe('a link to words of an article that was corrected since', () => {
  const before =
    'The talks failed on Sunday. Russia blamed others on Sunday evening, officials said.';
  const first = linkOf(article(before), spanOf(before, 'on Sunday'));

  it('finds words that moved with what stands around them', () => {
    const after = ['A new paragraph.', before];
    const start = before.indexOf('on Sunday');
    expect(findShared(first, 2, article(...after).blocks)).toEqual({
      status: 'here',
      spans: [{ block: 1, start, end: start + 9 }],
    });
  });

  it('never lights the same words elsewhere', () => {
    const after =
      'The talks failed on Monday. Russia blamed others on Sunday evening, officials said.';
    expect(findShared(first, 2, article(after).blocks)).toEqual({ status: 'unsure' });
  });

  it('does not take the same place for the same words', () => {
    const after = 'The talks failed on Friday. Nothing more is known.';
    expect(findShared(first, 2, article(after).blocks)).toEqual({ status: 'gone' });
  });

  it('is not certain when several places are alike', () => {
    const twice = 'The same was said. The same was said. The same was said. The same was said.';
    const middle = linkOf(article(twice), { block: 0, start: 19, end: 36 });
    const after = `First of all. ${twice}`;
    expect(findShared(middle, 2, article(after).blocks).status).not.toBe('gone');
    expect(findShared(middle, 1, article(twice).blocks)).toMatchObject({ status: 'here' });
  });
});

describe('any other fragment', () => {
  it('is no link to words', () => {
    for (const hash of ['', '#p3', '#p3:1-4', '#index-title', '#p3:9-4.a.b.c@1', '#p3:1-4.a.b@1']) {
      expect(parseSharedFragment(hash)).toBeNull();
    }
  });
});
