import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledArticles } from '../testing/bundled-articles.fixture';
import { breaths, spokenSentences } from './spoken-sentences';

const spoken = (text: string, kind = 'PARAGRAPH') =>
  spokenSentences({ language: 'en', blocks: [{ index: 0, kind, text }] });

describe('what is read aloud', () => {
  it('is all of every bundled story, each word once and in order', () => {
    for (const article of bundledArticles()) {
      const heard = spokenSentences(article);
      for (const { index, text } of article.blocks) {
        const said = heard.filter(({ block }) => block === index);
        expect(
          said
            .map((each) => each.text)
            .join(' ')
            .replaceAll(/\s+/g, ' '),
        ).toBe(text.trim().replaceAll(/\s+/g, ' '));
        for (const each of said) expect(text.slice(each.start, each.end)).toBe(each.text);
      }
    }
  });

  it('never breaks off after an abbreviation, in any bundled story', () => {
    for (const article of bundledArticles()) {
      for (const { text } of spokenSentences(article)) {
        expect(text).not.toMatch(/(?:^|\s)(?:Mr|Mrs|Dr|Gen|Lt|Sept|Aug|Jan|Gov|Sen|St)\.$/);
        expect(text).not.toMatch(/^\p{Ll}/u);
      }
    }
  });

  it('knows what a period after a title, initials or a month is', () => {
    const text =
      'Mr. Kerry spoke at the U.N. Security Council on Sept. 4. Gen. Suleimani did not. “Why?” he asked.';
    expect(spoken(text).map((each) => each.text)).toEqual([
      'Mr. Kerry spoke at the U.N. Security Council on Sept. 4.',
      'Gen. Suleimani did not.',
      '“Why?” he asked.',
    ]);
  });

  it('rests before a paragraph, and longer around a heading', () => {
    const blocks = [
      { index: 0, kind: 'PARAGRAPH', text: 'One. Two.' },
      { index: 1, kind: 'HEADING', text: 'Aleppo' },
      { index: 2, kind: 'PARAGRAPH', text: 'Three.' },
      { index: 3, kind: 'PARAGRAPH', text: 'Four.' },
    ];
    const [one, two, heading, three, four] = spokenSentences({ language: 'en', blocks }).map(
      ({ rest }) => rest,
    );
    expect(two).toBe(0);
    expect(four).toBe(one);
    expect(heading).toBeGreaterThan(one ?? 0);
    expect(three).toBe(heading);
  });

  it('is nothing where there is nothing to say', () => {
    expect(spoken('* * *')).toEqual([]);
  });
});

describe('a long sentence', () => {
  it('is spoken in pieces that are short enough and make up the whole', () => {
    assert(
      property(
        string({ unit: constantFrom('a', 'bc', ' ', ', ', '; ', '.'), maxLength: 900 }),
        (text) => {
          const pieces = breaths(text, 140);
          expect(pieces.join('')).toBe(text);
          for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(140);
        },
      ),
    );
  });

  it('is cut where one takes breath', () => {
    const sentence =
      'The two presidents spoke for ninety minutes, standing for the first of them; what they could not settle went back to their ministers.';
    expect(breaths(sentence, 90)).toEqual([
      'The two presidents spoke for ninety minutes, standing for the first of them; ',
      'what they could not settle went back to their ministers.',
    ]);
  });
});
