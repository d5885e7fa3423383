import { describe, expect, it } from 'vitest';
import { EdtfError } from './edtf-error';
import { isEdtfDay, openEarliest, openLatest, parseEdtf } from './edtf-time';

describe('parseEdtf', () => {
  it.each([
    ['2016-09-04', 'day', 'certain', '2016-09-04T00:00:00.000Z', '2016-09-04T23:59:59.999Z'],
    ['2016-07~', 'month', 'approximate', '2016-07-01T00:00:00.000Z', '2016-07-31T23:59:59.999Z'],
    ['2016?', 'year', 'uncertain', '2016-01-01T00:00:00.000Z', '2016-12-31T23:59:59.999Z'],
    ['2016-09%', 'month', 'both', '2016-09-01T00:00:00.000Z', '2016-09-30T23:59:59.999Z'],
    ['2016-09-XX', 'month', 'certain', '2016-09-01T00:00:00.000Z', '2016-09-30T23:59:59.999Z'],
    ['201X', 'decade', 'certain', '2010-01-01T00:00:00.000Z', '2019-12-31T23:59:59.999Z'],
    ['20', 'century', 'certain', '2000-01-01T00:00:00.000Z', '2099-12-31T23:59:59.999Z'],
    ['2016-22', 'season', 'certain', '2016-06-01T00:00:00.000Z', '2016-08-31T23:59:59.999Z'],
    ['2016-24', 'season', 'certain', '2016-12-01T00:00:00.000Z', '2017-02-28T23:59:59.999Z'],
    ['2016-33', 'season', 'certain', '2016-01-01T00:00:00.000Z', '2016-03-31T23:59:59.999Z'],
    [
      '2016-09-04T22:30:00+08:00',
      'instant',
      'certain',
      '2016-09-04T14:30:00.000Z',
      '2016-09-04T14:30:00.000Z',
    ],
    [
      '2016-07-11/2016-07-20~',
      'interval',
      'approximate',
      '2016-07-11T00:00:00.000Z',
      '2016-07-20T23:59:59.999Z',
    ],
    ['../2016-09-04', 'interval', 'certain', openEarliest, '2016-09-04T23:59:59.999Z'],
    ['/2016-09-04', 'interval', 'certain', openEarliest, '2016-09-04T23:59:59.999Z'],
    ['2016-08-26/..', 'interval', 'certain', '2016-08-26T00:00:00.000Z', openLatest],
    ['2016-08-26/', 'interval', 'certain', '2016-08-26T00:00:00.000Z', openLatest],
    [
      '[2016-09-03,2016-09-06]',
      'one-of',
      'certain',
      '2016-09-03T00:00:00.000Z',
      '2016-09-06T23:59:59.999Z',
    ],
    ['{2016..2018}', 'all-of', 'certain', '2016-01-01T00:00:00.000Z', '2018-12-31T23:59:59.999Z'],
    ['2016-02-29', 'day', 'certain', '2016-02-29T00:00:00.000Z', '2016-02-29T23:59:59.999Z'],
  ])('reads %s as %s, %s', (text, precision, certainty, earliest, latest) => {
    expect(parseEdtf(text)).toMatchObject({ edtf: text, precision, certainty, earliest, latest });
  });

  it.each([
    ['2016-02-30', 'impossible-date'],
    ['2015-02-29', 'impossible-date'],
    ['2016-02-3X', 'impossible-date'],
    ['2016-13-01', 'impossible-date'],
    ['2016-08-26/2016-09-31~', 'impossible-date'],
    ['2016-09-04/2016-08-26', 'reversed-interval'],
    ['2016-09-04/2016-09-04', 'reversed-interval'],
    ['2016-09-04T10:00:00', 'time-without-offset'],
    ['Y170002', 'year-out-of-range'],
    ['-0043', 'year-out-of-range'],
    ['Sunday', 'not-edtf'],
    ['4 September 2016', 'not-edtf'],
    ['2016-9-4', 'not-edtf'],
    ['', 'not-edtf'],
    [`2016${'-'.repeat(10_000)}`, 'not-edtf'],
  ])('refuses %s', (text, code) => {
    const refused = () => parseEdtf(text);
    expect(refused).toThrow(EdtfError);
    expect(refused).toThrow(
      expect.objectContaining({ code, remedy: expect.stringMatching(/\.$/) }),
    );
  });
});

it.each([
  ['2016-09-04', true],
  ['2016-09', false],
  ['2016-09-04~', false],
  ['2016-09-31', false],
])('isEdtfDay(%s) is %s', (text, expected) => {
  expect(isEdtfDay(text)).toBe(expected);
});
