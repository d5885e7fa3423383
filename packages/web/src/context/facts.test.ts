import { describe, expect, it } from 'vitest';
import { exampleAnswer } from '../testing/example-answer';
import { countOf, factsIn } from './facts';

const text = 'Kerry met Lavrov on Sunday. Nothing came of it. They meet again.';
const example = exampleAnswer('ArticlePage', { slug: 'x' }).article;
if (!example) throw new Error('The example has no article.');
const [event] = example.events;
const [quote] = example.quotes;
if (!event || !quote) throw new Error('The example states nothing.');

/** Evidence for the words, in this article unless another is named. */
function says(words: string, { article = example?.id ?? '', status = 'ANCHORED' as const } = {}) {
  const start = text.indexOf(words);
  const evidence = event?.evidence[0];
  if (!evidence || start < 0) throw new Error(`The text does not say “${words}”.`);
  return {
    ...evidence,
    article: { ...evidence.article, id: article },
    block: 0,
    start,
    end: start + words.length,
    status,
  };
}

const meeting = {
  ...event,
  evidence: [says('met Lavrov'), says('Kerry met')],
  when: event.when && { ...event.when, evidence: [says('on Sunday')] },
  placeEvidence: [],
  participants: [],
};
const article = {
  ...example,
  language: 'en',
  blocks: [{ __typename: 'Block' as const, index: 0, kind: 'PARAGRAPH' as const, text }],
  events: [meeting],
  quotes: [],
  people: [],
  contributions: [],
};

describe('what the sentences of a block state', () => {
  it('is told sentence by sentence; one that states nothing is left out', () => {
    const told = { ...quote, evidence: [says('They meet again')] };
    const sentences = factsIn({ ...article, quotes: [told] }, 0);
    expect(sentences.map((each) => each.text)).toEqual([
      'Kerry met Lavrov on Sunday.',
      'They meet again.',
    ]);
    expect(sentences.map(({ facts }) => facts.map(({ kind }) => kind))).toEqual([
      ['event', 'when'],
      ['said'],
    ]);
    expect(countOf(sentences)).toBe(3);
  });

  it('is told once, by the first of several words that state it', () => {
    const [sentence] = factsIn(article, 0);
    expect(sentence?.facts[0]?.anchor).toMatchObject({ start: 0, end: 'Kerry met'.length });
  });

  it('belongs to each sentence that its words reach over', () => {
    const wide = { ...quote, evidence: [says('on Sunday. Nothing came')] };
    const sentences = factsIn({ ...article, events: [], quotes: [wide] }, 0);
    expect(sentences).toHaveLength(2);
    expect(countOf(sentences)).toBe(1);
  });

  it('is not what another article’s words state', () => {
    const elsewhere = { ...quote, evidence: [says('They meet', { article: 'other' })] };
    expect(factsIn({ ...article, events: [], quotes: [elsewhere] }, 0)).toEqual([]);
  });
});
