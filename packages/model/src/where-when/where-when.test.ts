import { describe, expect, it } from 'vitest';
import { whereWhen, type WhereWhenInput } from './where-when';

const coordinates = { latitude: 36.2, longitude: 37.1, precisionKm: 10 };
const places: WhereWhenInput['places'] = [
  { slug: 'hangzhou', name: 'Hangzhou', coordinates, containedIn: null },
  { slug: 'syria', name: 'Syria', coordinates, containedIn: null },
  { slug: 'aleppo', name: 'Aleppo', coordinates, containedIn: 'syria' },
  { slug: 'the-front', name: 'the front', coordinates: null, containedIn: 'aleppo' },
];

const day = (date: string) => ({
  edtf: date,
  earliest: `${date}T00:00:00.000Z`,
  latest: `${date}T23:59:59.999Z`,
});

function event(
  slug: string,
  block: number,
  start: number,
  placeSlug: string | null,
  date?: string,
) {
  const when = date === undefined ? null : day(date);
  return { slug, evidence: [{ block, start }], placeSlug, when };
}

function mention(block: number, start: number, slug: string) {
  return { block, start, kind: 'place' as const, slug };
}

function stops(input: Partial<WhereWhenInput>) {
  return whereWhen({ blocks: 1, mentions: [], events: [], places, ...input }).stops;
}

describe('the place of a block', () => {
  it('is that of its first event', () => {
    const events = [
      event('talks', 0, 40, 'hangzhou', '2016-09-04'),
      event('siege', 0, 5, 'aleppo', '2016-08-26'),
    ];
    expect(stops({ events })).toMatchObject([
      { block: 0, event: 'siege', place: { slug: 'aleppo', name: 'Aleppo' }, carried: false },
    ]);
  });

  it('is the innermost located place that it names when its event has none', () => {
    const mentions = [mention(0, 0, 'syria'), mention(0, 9, 'the-front'), mention(0, 20, 'aleppo')];
    const events = [event('siege', 0, 5, null, '2016-08-26')];
    expect(stops({ mentions, events })).toMatchObject([
      { place: { slug: 'aleppo' }, when: { edtf: '2016-08-26' } },
    ]);
  });

  it('is not borrowed from a later event of the same block', () => {
    const mentions = [mention(1, 60, 'aleppo')];
    const events = [
      event('talks', 0, 0, 'hangzhou', '2016-09-04'),
      event('remarks', 1, 0, null, '2016-09-04'),
      event('siege', 1, 40, 'aleppo', '2016-08-26'),
    ];
    expect(stops({ blocks: 2, mentions, events })[1]).toMatchObject({
      event: 'remarks',
      place: null,
    });
  });

  it('is unknown when its event has none and the block names none, be it the same day', () => {
    const events = [
      event('offensive', 0, 0, 'aleppo', '2016-09-04'),
      event('remarks', 1, 0, null, '2016-09-04'),
    ];
    expect(stops({ blocks: 2, events })[1]).toMatchObject({ event: 'remarks', place: null });
  });

  it('is not made up for an event in a place that is not located', () => {
    expect(stops({ events: [event('siege', 0, 5, 'the-front')] })).toMatchObject([
      { place: { slug: 'the-front', coordinates: null } },
    ]);
  });
});

describe('a block that says neither where nor when', () => {
  it('carries on what the one before it said', () => {
    const events = [event('siege', 0, 5, 'aleppo', '2016-08-26')];
    const [first, second] = stops({ blocks: 2, events });
    expect(second).toEqual({ ...first, block: 1, carried: true });
  });

  it('is one that speaks of an event without time and place', () => {
    const events = [event('siege', 0, 5, 'aleppo', '2016-08-26'), event('war', 1, 0, null)];
    const [first, second] = stops({ blocks: 2, events });
    expect(second).toEqual({ ...first, block: 1, carried: true });
  });

  it('has nothing to carry at the beginning', () => {
    expect(stops({})).toEqual([
      { block: 0, place: null, when: null, event: null, carried: true, dateline: false },
    ]);
  });
});

it('of two events told by the same words, the one with a time or a place counts', () => {
  const events = [event('war', 0, 5, null), event('siege', 0, 5, 'aleppo', '2016-08-26')];
  expect(stops({ events })).toMatchObject([{ event: 'siege', place: { slug: 'aleppo' } }]);
});

it('a block that names a place alone keeps the time, but not the event that was elsewhere', () => {
  const events = [event('siege', 0, 5, 'aleppo', '2016-08-26')];
  expect(stops({ blocks: 2, events, mentions: [mention(1, 0, 'hangzhou')] })[1]).toMatchObject({
    place: { slug: 'hangzhou' },
    when: { edtf: '2016-08-26' },
    event: null,
    carried: false,
  });
});

it('an event without a time takes none from the one before it', () => {
  const events = [
    event('siege', 0, 5, 'aleppo', '2016-08-26'),
    event('convoys refused', 1, 0, 'hangzhou'),
  ];
  expect(stops({ blocks: 2, events })[1]).toMatchObject({ event: 'convoys refused', when: null });
});

it('the place of the dateline stands in, marked, until the story names a place', () => {
  const input = { blocks: 2, datelinePlace: 'hangzhou', mentions: [mention(1, 0, 'aleppo')] };
  expect(stops(input)).toMatchObject([
    { place: { slug: 'hangzhou' }, dateline: true, carried: true },
    { place: { slug: 'aleppo' }, dateline: false, carried: false },
  ]);
});

describe('the extent of a story', () => {
  const since = {
    edtf: '2011/..',
    earliest: '2011-01-01T00:00:00.000Z',
    latest: '9999-12-31T23:59:59.999Z',
  };

  it('reaches from its first dated event to its last, open ends left out', () => {
    const events = [
      event('talks', 0, 0, null, '2016-09-04'),
      event('siege', 0, 5, null, '2016-08-26'),
      { ...event('war', 0, 9, null), when: since },
    ];
    expect(whereWhen({ blocks: 1, mentions: [], events, places }).extent).toEqual({
      earliest: '2016-08-26T00:00:00.000Z',
      latest: '2016-09-04T23:59:59.999Z',
    });
  });

  it('is not known when no event is dated', () => {
    const events = [event('talks', 0, 0, null)];
    expect(whereWhen({ blocks: 1, mentions: [], events, places }).extent).toBeNull();
  });
});
