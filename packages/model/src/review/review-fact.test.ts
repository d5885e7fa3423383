import { describe, expect, it } from 'vitest';
import type { Library } from '../library/library';
import { filesOf, smallDisagreements, smallLibrary } from '../story-file/small-library.fixture';
import { readLibrary } from '../story-file/read-library';
import type { Amendment } from './amendment';
import type { FactAddress } from './fact-address';
import { ReviewError } from './review-error';
import { reviewFact, type Verdict } from './review-fact';

const { library: read } = readLibrary(
  filesOf({ ...smallLibrary, 'harbour-talks/disagreements.yaml': smallDisagreements }),
);
if (read === null) throw new Error('The small library is not in order.');
const library: Library = read;

const strike: FactAddress = { kind: 'event', slug: 'strike' };
const role: FactAddress = { kind: 'role', id: library.roles[0]?.id ?? '' };
const quote: FactAddress = { kind: 'quote', id: 'harbour-talks/1' };
const disagreement: FactAddress = { kind: 'disagreement', id: 'harbour-talks/1' };
const part: FactAddress = {
  kind: 'participation',
  event: 'board-talks',
  entity: 'organizations/harbour-board',
};
const mention: FactAddress = { kind: 'mention', id: library.articles[0]?.mentions[0]?.id ?? '' };
const confirm: Verdict = { kind: 'confirm' };
const reject: Verdict = { kind: 'reject' };
const amend = (amendment: Amendment): Verdict => ({ kind: 'amend', amendment });

const review = (fact: FactAddress, verdict: Verdict) => reviewFact(library, fact, verdict, 'Ada');
const event = (from: Library, slug: string) => from.events.find((one) => one.slug === slug);

function refusal(fact: FactAddress, verdict: Verdict): string {
  try {
    review(fact, verdict);
  } catch (error) {
    if (error instanceof ReviewError) return error.code;
    throw error;
  }
  return 'not refused';
}

describe('a fact that an editor confirms', () => {
  it('is the editor’s from then on, and no machine’s', () => {
    expect(event(library, 'strike')?.assertion.method).toBe('machine');
    expect(event(review(strike, confirm), 'strike')?.assertion).toEqual({
      method: 'editor',
      confidence: null,
      by: 'Ada',
    });
  });

  it.each([role, quote, part, mention])('changes nothing else: %o', (fact) => {
    const confirmed = JSON.stringify(review(fact, confirm));
    expect(confirmed).toContain('"by":"Ada"');
    expect(confirmed.replaceAll('"by":"Ada"', '"by":null')).toBe(JSON.stringify(library));
  });
});

describe('a disagreement', () => {
  const of = (from: Library) => from.articles[0]?.disagreements[0];

  it('is the editor’s with all its positions once it is confirmed', () => {
    expect(
      of(review(disagreement, confirm))?.positions.map(({ assertion }) => assertion.by),
    ).toEqual(['Ada', 'Ada']);
  });

  it('may be asked otherwise, and about something else', () => {
    const amended = review(disagreement, amend({ question: 'Who pays?', about: 'events/strike' }));
    expect(of(amended)).toMatchObject({ question: 'Who pays?', about: 'events/strike' });
    expect(of(review(disagreement, amend({ about: null })))?.about).toBeNull();
    expect(refusal(disagreement, amend({ about: 'events/nowhere' }))).toBe('UNKNOWN_REFERENCE');
    expect(refusal(disagreement, amend({ text: 'No' }))).toBe('NOT_OF_THIS_FACT');
  });

  it('is gone when it is rejected', () => {
    expect(of(review(disagreement, reject))).toBeUndefined();
  });

  it('is about nothing when its event is gone', () => {
    const left = of(review({ kind: 'event', slug: 'board-talks' }, reject));
    expect(left).toMatchObject({ question: 'Is it settled who pays?', about: null });
  });
});

describe('a fact that an editor rejects', () => {
  it('is gone: a quote', () => {
    const { articles } = review(quote, reject);
    expect(articles[0]?.quotes.map(({ id }) => id)).toEqual(['harbour-talks/2', 'harbour-talks/3']);
  });

  it('is gone with what refers to it: an event', () => {
    const after = review(strike, reject);
    expect(event(after, 'strike')).toBeUndefined();
    expect(event(after, 'board-talks')).toMatchObject({ partOf: null, precededBy: [] });
  });

  it('is gone with its mentions and as an occasion: an event', () => {
    const [article] = review({ kind: 'event', slug: 'board-talks' }, reject).articles;
    expect(article?.mentions.map(({ entity }) => entity)).not.toContain('events/board-talks');
    expect(article?.quotes.every((one) => one.event === null)).toBe(true);
  });

  it('is gone, and nobody spoke in it: a role', () => {
    const after = review(role, reject);
    expect(after.roles).toEqual([]);
    expect(after.articles[0]?.quotes.map(({ speakerRole }) => speakerRole)).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('is gone: a part in an event, and a mention', () => {
    expect(event(review(part, reject), 'board-talks')?.participants).toHaveLength(1);
    const mentions = library.articles[0]?.mentions.length ?? 0;
    expect(review(mention, reject).articles[0]?.mentions).toHaveLength(mentions - 1);
  });
});

describe('a fact that an editor amends', () => {
  it('has another time, with what follows from it', () => {
    const when = event(review(strike, amend({ edtf: '2016-07-14' })), 'strike')?.when;
    expect(when).toMatchObject({
      edtf: '2016-07-14',
      earliest: '2016-07-14T00:00:00.000Z',
      phrase: 'mid-July',
    });
  });

  it('has another title, and those who spoke in the role did so under the new one', () => {
    const after = review(role, amend({ title: 'Captain of the port' }));
    const [amended] = after.roles;
    expect(amended).toMatchObject({ title: 'Captain of the port', person: 'ada-quist' });
    const roles = after.articles[0]?.quotes.map(({ speakerRole }) => speakerRole);
    expect(roles).toEqual([null, amended?.id, null]);
  });

  it('has another speaker, whose office is not known', () => {
    const [article] = review(quote, amend({ speaker: 'people/bo-lind' })).articles;
    expect(article?.quotes[0]).toMatchObject({ speaker: 'people/bo-lind', speakerRole: null });
  });

  it('leaves everything that it does not touch the very same', () => {
    const after = review(strike, amend({ name: 'The strike' }));
    expect(after.articles).toBe(library.articles);
    expect(event(after, 'board-talks')).toBe(event(library, 'board-talks'));
  });
});

describe('a verdict that cannot be', () => {
  it.each<[string, FactAddress, Verdict, string]>([
    ['on a fact that is not there', { kind: 'quote', id: 'x/1' }, confirm, 'UNKNOWN_FACT'],
    ['on a part that nobody had', { ...part, entity: 'people/bo-lind' }, confirm, 'UNKNOWN_FACT'],
    ['with a field of another kind', quote, amend({ edtf: '2016' }), 'NOT_OF_THIS_FACT'],
    ['with no field', quote, amend({}), 'BAD_VALUE'],
    ['with someone unknown', quote, amend({ speaker: 'people/x' }), 'UNKNOWN_REFERENCE'],
    ['with an unknown occasion', quote, amend({ occasion: 'x' }), 'UNKNOWN_REFERENCE'],
    ['with a time that is none', strike, amend({ edtf: 'Sunday' }), 'BAD_VALUE'],
    ['with an impossible day', strike, amend({ edtf: '2015-02-29' }), 'BAD_VALUE'],
    ['with an end before the start', role, amend({ start: '2016', end: '2015' }), 'BAD_VALUE'],
    ['with an empty title', role, amend({ title: ' ' }), 'BAD_VALUE'],
    ['with words that were not spoken', quote, amend({ text: 'We give up' }), 'BAD_VALUE'],
  ])('is refused %s', (_, fact, verdict, code) => {
    expect(refusal(fact, verdict)).toBe(code);
  });
});
