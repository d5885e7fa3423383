import { describe, expect, it } from 'vitest';
import type { Article } from '../article';
import type { Evidence } from '../evidence';
import type { Library } from '../library/library';
import { bundledArticle, bundledStory } from '../bundled-stories.fixture';
import { type ArticleChange, reviseArticle } from './revise-article';

const library = bundledStory();
const at = '2016-09-05T08:00:00Z';

function articleOf(of: Library): Article {
  const article = of.articles.find((one) => one.slug === bundledArticle);
  if (article === undefined) throw new Error('The bundled article is gone.');
  return article;
}

const { blocks } = articleOf(library);

function edited(words: string, by: string): ArticleChange {
  if (!blocks.some((block) => block.text.includes(words))) throw new Error(`No “${words}”.`);
  return {
    at,
    blocks: blocks.map((block) => ({ ...block, text: block.text.replace(words, () => by) })),
  };
}

const revise = (change: ArticleChange) => reviseArticle(library, bundledArticle, change);

/** How many spans had which outcome. */
function counts({ outcomes }: ReturnType<typeof reviseArticle>): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const { outcome } of outcomes) counted[outcome] = (counted[outcome] ?? 0) + 1;
  return counted;
}

function lost({ outcomes }: ReturnType<typeof reviseArticle>): readonly string[] {
  return outcomes
    .filter(({ after }) => after === null)
    .map(({ fact, outcome, before }) => `${outcome} ${fact.label}: ${before.exact}`);
}

function allEvidence(of: Library): readonly Evidence[] {
  const article = articleOf(of);
  return [
    ...article.quotes.flatMap((one) => one.evidence),
    ...article.contributions.flatMap((one) => one.evidence),
    ...of.roles.flatMap((one) => one.evidence),
    ...of.events.flatMap((one) => [
      ...one.evidence,
      ...(one.when?.evidence ?? []),
      ...(one.place?.evidence ?? []),
      ...one.participants.flatMap((participation) => participation.evidence),
    ]),
  ].filter((one) => one.article === bundledArticle);
}

function expectTrue(of: Library): void {
  const article = articleOf(of);
  for (const one of [...article.mentions, ...allEvidence(of)]) {
    const isLost = 'status' in one && (one.status === 'ambiguous' || one.status === 'orphaned');
    const revision = 'revision' in one ? one.revision : article.revision;
    const words = article.blocks[one.block]?.text.slice(one.start, one.end);
    expect([isLost, isLost || words]).toEqual([revision < article.revision, isLost || one.exact]);
  }
  const phrases: [string, string][] = [];
  for (const one of of.events) {
    if (one.when?.evidence.length !== 1) continue;
    for (const evidence of one.when?.evidence ?? []) {
      if (evidence.status === 'orphaned' || evidence.status === 'ambiguous') continue;
      phrases.push([evidence.exact, one.when?.phrase ?? '']);
    }
  }
  for (const [exact, phrase] of phrases) expect(exact).toContain(phrase);
}

describe('a correction of the bundled story', () => {
  it('that changes no words keeps every span', () => {
    const revised = revise({ at, blocks });
    expect(Object.keys(counts(revised))).toEqual(['kept']);
    expectTrue(revised.library);
    expect(articleOf(revised.library).mentions).toEqual(articleOf(library).mentions);
  });

  it('follows all words behind a new first paragraph', () => {
    const revised = revise({
      at,
      blocks: [{ kind: 'paragraph', text: 'Kerry and Lavrov spoke again.' }, ...blocks],
    });
    expect(Object.keys(counts(revised))).toEqual(['moved']);
    expectTrue(revised.library);
  });

  it('follows both of two paragraphs that change places', () => {
    const swapped = [blocks[1]!, blocks[0]!, ...blocks.slice(2)];
    const revised = revise({ at, blocks: swapped });
    expect(lost(revised)).toEqual([]);
    expectTrue(revised.library);
  });

  it('follows the words of a paragraph that is cut in two', () => {
    const cut = blocks.flatMap((block, index) => {
      const end = block.text.indexOf('Instead Kerry');
      if (index !== 1) return [block];
      return [block.text.slice(0, end).trim(), block.text.slice(end)].map((text) => ({
        kind: block.kind,
        text,
      }));
    });
    const revised = revise({ at, blocks: cut });
    expect(lost(revised)).toEqual([]);
    expectTrue(revised.library);
  });

  it('loses only what the changed words said', () => {
    const revised = revise(edited('nearly 2 million people', 'about 1.5 million people'));
    expectTrue(revised.library);
    expect(lost(revised)).toMatchInlineSnapshot(`
      [
        "orphaned Quote of United Nations: nearly 2 million people there, the United Nations says, now lack food, water and medical care",
      ]
    `);
  });

  it('orphans a quote whose words were wrong, and keeps its old words', () => {
    const revised = revise(edited('a couple of tough issues', 'a couple of hard issues'));
    expectTrue(revised.library);
    expect(lost(revised)).toMatchInlineSnapshot(`
      [
        "orphaned Quote of John Kerry: Kerry told reporters that the talks had caught on “a couple of tough issues.”",
      ]
    `);
  });

  it('orphans what a deleted sentence said', () => {
    const revised = revise(edited(' The two are to meet again Monday, officials said.', ''));
    expectTrue(revised.library);
    expect(lost(revised)).toMatchInlineSnapshot(`
      [
        "orphaned Mention of Kerry–Lavrov meeting expected on Monday: meet again Monday",
        "orphaned Mention of Officials on the Hangzhou talks: officials",
        "orphaned Quote of Officials on the Hangzhou talks: The two are to meet again Monday, officials said.",
        "orphaned Kerry–Lavrov meeting expected on Monday: The two are to meet again Monday, officials said.",
        "orphaned Time of Kerry–Lavrov meeting expected on Monday: The two are to meet again Monday, officials said.",
        "orphaned John Kerry in Kerry–Lavrov meeting expected on Monday: The two are to meet again Monday, officials said.",
        "orphaned Sergei Lavrov in Kerry–Lavrov meeting expected on Monday: The two are to meet again Monday, officials said.",
      ]
    `);
  });

  it('orphans a time whose phrase was corrected', () => {
    const revised = revise(edited('dates from mid-July', 'dates from late June'));
    expectTrue(revised.library);
    expect(lost(revised)).toMatchInlineSnapshot(`
      [
        "orphaned Time of The proposal for a cease-fire: The offer on the table dates from mid-July",
        "orphaned Time of Kerry’s trip to Moscow: The offer on the table dates from mid-July, when Kerry, with Obama’s approval, made the trip to Moscow to put it forward.",
      ]
    `);
  });
});
