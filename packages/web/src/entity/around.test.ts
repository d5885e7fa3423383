import { describe, expect, it } from 'vitest';
import type { EventMomentFragment } from '../operations/generated/types';
import { aroundOf } from './around';

function event(slug: string, day: string | null): EventMomentFragment {
  const at = `${day}T00:00:00Z`;
  return {
    __typename: 'Event',
    id: slug,
    slug,
    name: slug,
    status: 'HAPPENED',
    when: day
      ? { __typename: 'EventTime', edtf: day, earliest: at, latest: at, display: day, phrase: null }
      : null,
  };
}

const page = {
  id: 'talks',
  partOf: event('summit', '2016-09-04'),
  parts: [event('round-one', '2016-09-04')],
  precededBy: [event('geneva', '2016-08-26')],
  followedBy: [event('plea', null)],
  earlier: [event('siege', '2016-09-01'), event('geneva', '2016-08-26')],
  later: [event('round-one', '2016-09-04'), event('deal', '2016-09-09')],
};

describe('what was around an event', () => {
  it('is in time order on both sides, each event once, without its parts and its whole', () => {
    const { before, after } = aroundOf(page);
    expect(before.map((each) => each.event.slug)).toEqual(['geneva', 'siege']);
    expect(after.map((each) => each.event.slug)).toEqual(['deal', 'plea']);
  });

  it('says of each whether the text gives the order or the dates do', () => {
    const { before, after } = aroundOf(page);
    expect(before.map(({ told }) => told)).toEqual([true, false]);
    expect(after.map(({ told }) => told)).toEqual([false, true]);
  });
});
