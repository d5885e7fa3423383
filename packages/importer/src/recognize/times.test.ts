import { describe, expect, test } from 'vitest';
import { extractFacts } from '../extract-facts';

/** Sunday. */
const date = '2016-09-04';

const timesOf = (text: string, day: string | null = date) =>
  extractFacts(text, { date: day }).dates.map(({ start, end, value }) => [
    text.slice(start, end),
    value,
  ]);

describe('times are resolved against the day of the dateline', () => {
  test.each([
    ['It fell on Sunday.', 'Sunday', '2016-09-04'],
    ['They met on Friday.', 'Friday', '2016-09-02'],
    ['They will meet on Monday.', 'Monday', '2016-09-05'],
    ['They met last Sunday.', 'last Sunday', '2016-08-28'],
    ['They met yesterday.', 'yesterday', '2016-09-03'],
    ['They met on Aug. 26 in Geneva.', 'Aug. 26', '2016-08-26'],
    ['They met on 26 August 2015.', '26 August 2015', '2015-08-26'],
    ['He came in December.', 'December', '2015-12'],
    ['He will come in December.', 'December', '2016-12'],
    ['They met last week.', 'last week', '2016-08-22/2016-08-28'],
    ['It began last month.', 'last month', '2016-08'],
    ['It began this year.', 'this year', '2016'],
    ['It began two years ago.', 'two years ago', '2014'],
    ['It began three days ago.', 'three days ago', '2016-09-01'],
    ['It began in mid-July.', 'mid-July', '2016-07~'],
    ['It began in late 2014.', 'late 2014', '2014~'],
    ['It began in the 1990s.', 'the 1990s', '199X'],
    ['It began in 2008.', '2008', '2008'],
    ['It began in March 2008.', 'March 2008', '2008-03'],
    ['It began in the summer of 2008.', 'the summer of 2008', '2008-22'],
  ])('%s', (text, words, edtf) => {
    expect(timesOf(text)).toEqual([[words, edtf]]);
  });

  test('what is too vague for a date is none', () => {
    expect(timesOf('It began several years ago, and some say a few days ago.')).toEqual([]);
  });

  test('without a day only what stands by itself is a time', () => {
    expect(timesOf('On Sunday, as in 2008 and on 26 August 2015, they met.', null)).toEqual([
      ['2008', '2008'],
      ['26 August 2015', '2015-08-26'],
    ]);
  });

  test.each([
    'There were 2,000 people and $1500 in May he said.',
    'Section 1504.2 costs 2000%.',
    'They met on 31 February 2016.',
    'They may march on.',
  ])('figures and words that look like times are none: %s', (text) => {
    expect(timesOf(text)).toEqual([]);
  });
});
