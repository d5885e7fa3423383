import { describe, expect, it } from 'vitest';
import { spoiled, told } from './small-library.fixture';

describe('a time that is none', () => {
  it('because the month has no such day', () => {
    expect(
      told(spoiled('harbour-talks/events.yaml', 'edtf: 2016-09-04', 'edtf: 2016-02-30')),
    ).toMatchInlineSnapshot(
      `"[impossible-date] harbour-talks/events.yaml:7: 2016-02-30 is not a day: 2016-02 has 29 days. Write a day from 01 to 29, or the month alone (2016-02)."`,
    );
  });
  it('because it is not written in EDTF', () => {
    expect(
      told(spoiled('harbour-talks/events.yaml', 'edtf: 2016-09-04', 'edtf: Sunday')),
    ).toMatchInlineSnapshot(
      `"[not-edtf] harbour-talks/events.yaml:7: “Sunday” is not an EDTF time. Write a day (2016-09-04), month (2016-09), year (2016), interval (2016-08-26/2016-09-04), or put ~ after what is approximate (2016-07~)."`,
    );
  });
  it('because it ends before it begins', () => {
    expect(
      told(
        spoiled(
          'harbour-talks/events.yaml',
          'edtf: 2016-07-11/2016-07-20~',
          'edtf: 2016-07-20/2016-07-11',
        ),
      ),
    ).toMatchInlineSnapshot(
      `"[reversed-interval] harbour-talks/events.yaml:22: “2016-07-20/2016-07-11” ends before it begins. Write the earlier date first."`,
    );
  });
  it('because its time of day has no offset', () => {
    expect(
      told(spoiled('harbour-talks/events.yaml', 'edtf: 2016-09-04', 'edtf: 2016-09-04T10:00:00')),
    ).toMatchInlineSnapshot(
      `"[time-without-offset] harbour-talks/events.yaml:7: “2016-09-04T10:00:00” has a time of day without an offset from UTC. Write Z or the offset after the time (2016-09-04T22:30:00+08:00), or the day alone."`,
    );
  });
  it('because publication has no offset', () => {
    expect(
      told(spoiled('harbour-talks/story.md', '22:30:00+08:00', '22:30:00')),
    ).toMatchInlineSnapshot(
      `"[time-without-offset] harbour-talks/story.md:9: “2016-09-04T22:30:00” has no offset from UTC, so it is no certain instant. Add the offset or Z at the end: 2016-09-04T22:30:00+00:00 if it is UTC."`,
    );
  });
  it('because publication has no time of day', () => {
    expect(
      told(spoiled('harbour-talks/story.md', '2016-09-04T22:30:00+08:00', '2016-09-04')),
    ).toMatchInlineSnapshot(
      `"[not-an-instant] harbour-talks/story.md:9: “2016-09-04” is not a day with a time. Write day, time and offset from UTC, as in 2016-09-04T22:30:00+08:00."`,
    );
  });
  it('because publication is on an impossible day', () => {
    expect(
      told(
        spoiled('harbour-talks/story.md', '2016-09-04T22:30:00+08:00', '2016-09-31T22:30:00+08:00'),
      ),
    ).toMatchInlineSnapshot(
      `"[impossible-date] harbour-talks/story.md:9: 2016-09-31 is not a day: 2016-09 has 30 days. Write a day from 01 to 30, or the month alone (2016-09)."`,
    );
  });
  it('because the dateline is not one day', () => {
    expect(
      told(
        spoiled(
          'harbour-talks/story.md',
          'date: 2016-09-04\npublished',
          'date: 2016-09\npublished',
        ),
      ),
    ).toMatchInlineSnapshot(
      `"[wrong-precision] harbour-talks/story.md:8: “2016-09” is not one certain day. Write the day as 2016-09-04."`,
    );
  });
  it('because it was modified before it was published', () => {
    expect(
      told(
        spoiled(
          'harbour-talks/story.md',
          'published: 2016-09-04T22:30:00+08:00',
          'published: 2016-09-04T22:30:00+08:00\nmodified: 2016-09-04T10:00:00Z',
        ),
      ),
    ).toMatchInlineSnapshot(
      `"[impossible-date] harbour-talks/story.md:10: The story was modified before it was published. Correct “modified” or “published”, or leave “modified” out."`,
    );
  });
  it('because a role ends before it begins', () => {
    expect(
      told(
        spoiled('harbour-talks/roles.yaml', '  evidence', '  start: 2016\n  end: 2015\n  evidence'),
      ),
    ).toMatchInlineSnapshot(
      `"[reversed-interval] harbour-talks/roles.yaml:5: The role ends before it begins. Correct “start” or “end”."`,
    );
  });
});
