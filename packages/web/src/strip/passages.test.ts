import { whereWhen } from '@dateline/model/browser';
import { describe, expect, it } from 'vitest';
import type { ArticlePageFieldsFragment } from '../operations/generated/types';
import { passagesOf } from './passages';

const text = 'Kerry spoke to reporters in Hangzhou; their last meeting was in Geneva.';
const place = (slug: string, name: string) => ({
  __typename: 'Place' as const,
  id: slug,
  slug,
  name,
  kind: 'CITY' as const,
  countryCode: null,
  summary: null,
  coordinates: {
    __typename: 'Coordinates' as const,
    latitude: 1,
    longitude: 2,
    precisionKm: 5,
  },
  containedIn: null,
});
const hangzhou = place('hangzhou', 'Hangzhou');
const geneva = place('geneva', 'Geneva');

function told(slug: string, exact: string, at: typeof hangzhou, date: string) {
  const start = text.indexOf(exact);
  return {
    slug,
    place: at,
    when: { edtf: date, earliest: `${date}T00:00:00Z`, latest: `${date}T23:59:59Z` },
    evidence: [
      { article: { id: 'a' }, block: 0, start, end: start + exact.length, status: 'ANCHORED' },
      { article: { id: 'another' }, block: 0, start: 20, end: 24, status: 'ANCHORED' },
    ],
  };
}

const article = {
  id: 'a',
  blocks: [{ index: 0, kind: 'PARAGRAPH', text }],
  mentions: [],
  places: [hangzhou, geneva],
  events: [
    told('remarks', 'spoke to reporters', hangzhou, '2016-09-04'),
    told('meeting', 'their last meeting', geneva, '2016-08-26'),
  ],
  dateline: null,
} as unknown as ArticlePageFieldsFragment;

describe('the passages of an article', () => {
  it('begin where an event begins to be told, in this article only', () => {
    expect(passagesOf(article).passages).toEqual([
      { block: 0, start: 0 },
      { block: 0, start: text.indexOf('spoke') },
      { block: 0, start: text.indexOf('their') },
    ]);
  });
  it('let the strip move in the middle of a paragraph', () => {
    const { stops } = whereWhen(passagesOf(article).input);
    expect(stops.map((stop) => [stop.place?.name, stop.when?.edtf])).toEqual([
      [undefined, undefined],
      ['Hangzhou', '2016-09-04'],
      ['Geneva', '2016-08-26'],
    ]);
  });
});
