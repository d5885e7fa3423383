import { describe, expect, it } from 'vitest';
import { bundledArticle, bundledStory } from '../bundled-stories.fixture';
import { reviseArticle } from './revise-article';
import { retractArticle } from './retract-article';

const library = bundledStory();
const at = '2016-09-05T08:00:00Z';
const paragraph = (text: string) => ({ at, blocks: [{ kind: 'paragraph' as const, text }] });

describe('a change is refused', () => {
  it.each([
    ['no blocks', { at, blocks: [] }, 'empty-text'],
    ['an empty block', paragraph(''), 'empty-text'],
    ['a block of spaces', paragraph(' \u00a0 '), 'empty-text'],
    ['a control character', paragraph('a\u0000b'), 'invalid-text'],
    ['a line break', paragraph('a\nb'), 'invalid-text'],
    ['a Unicode line separator', paragraph('a\u2028b'), 'invalid-text'],
    ['half of a surrogate pair', paragraph('a\ud83d'), 'invalid-text'],
    ['space at its end', paragraph('a '), 'invalid-text'],
    ['an empty headline', { at, headline: '' }, 'empty-text'],
    ['an empty correction', { at, correction: ' ' }, 'empty-text'],
    ['a day for an instant', { at: '2016-09-05' }, 'not-an-instant'],
    ['an instant without offset', { at: '2016-09-05T08:00:00' }, 'not-an-instant'],
    ['a day that does not exist', { at: '2016-02-30T08:00:00Z' }, 'not-an-instant'],
  ])('for %s', (_, change, code) => {
    expect(() => reviseArticle(library, bundledArticle, change)).toThrow(
      expect.objectContaining({ name: 'RevisionError', code }),
    );
  });

  it('for an article that is not there', () => {
    const refused = expect.objectContaining({ code: 'unknown-article' });
    expect(() => reviseArticle(library, 'no-such-article', { at })).toThrow(refused);
    expect(() => retractArticle(library, '__proto__', { at, reason: 'x' })).toThrow(refused);
  });
});

describe('a revision', () => {
  it('records when it was made, what was wrong and what was noted', () => {
    const { library: revised, outcomes } = reviseArticle(library, bundledArticle, {
      at: '2016-09-05T10:00:00+02:00',
      headline: 'A better headline',
      description: null,
      correction: 'The headline was wrong.',
      note: 'Headline',
    });
    const instant = '2016-09-05T08:00:00.000Z';
    expect(revised.articles[0]).toMatchObject({
      headline: 'A better headline',
      description: null,
      revision: 2,
      dateModified: instant,
      corrections: [{ at: instant, text: 'The headline was wrong.', revision: 2 }],
      revisions: [{ number: 1 }, { number: 2, at: instant, note: 'Headline' }],
    });
    expect(new Set(outcomes.map((one) => one.outcome))).toEqual(new Set(['kept']));
  });

  it('leaves everything that it does not touch the same object', () => {
    const other = { ...library.events[0]!, slug: 'elsewhere', evidence: [], participants: [] };
    const untouched = { ...other, when: null, place: null };
    const events = [...library.events, untouched];
    const { library: revised } = reviseArticle({ ...library, events }, bundledArticle, { at });
    expect(revised.events.at(-1)).toBe(untouched);
    expect(revised.people).toBe(library.people);
    expect(revised.articles[0]?.mentions[0]).toBe(library.articles[0]?.mentions[0]);
  });

  it('keeps nothing of a text that was replaced as a whole', () => {
    const { library: revised, outcomes } = reviseArticle(
      library,
      bundledArticle,
      paragraph('Kerry and Lavrov met in Hangzhou; Russia and Syria went on.'),
    );
    expect(outcomes.filter((one) => one.after !== null)).toEqual([]);
    expect(revised.articles[0]?.mentions).toEqual([]);
    expect(revised.articles[0]?.quotes).toHaveLength(library.articles[0]?.quotes.length ?? -1);
  });

  it('attaches lost quotes and events again when their text returns', () => {
    const { blocks } = library.articles[0]!;
    const shorter = reviseArticle(library, bundledArticle, { at, blocks: blocks.toSpliced(3, 1) });
    const back = reviseArticle(shorter.library, bundledArticle, { at, blocks });
    expect(back.outcomes.filter((one) => one.after === null)).toEqual([]);
  });
});
