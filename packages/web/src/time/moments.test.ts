import { parseEdtf } from '@dateline/model';
import { describe, expect, it } from 'vitest';
import { litAt, momentsOf, stopFrom } from './moments';
import { dayAt, startOf } from './shape';

const when = (edtf: string) => ({ ...parseEdtf(edtf), display: '' });
const event = (edtf: string | null) => ({ when: edtf === null ? null : when(edtf) });
const on = (date: string) => startOf(date) ?? 0;

describe('the moments of a story', () => {
  const moments = momentsOf([
    event('2016-08-26'),
    event('2016-07~'),
    event('2016-09-03/2016-09-04'),
    event('2016-08-26'),
    event('../2016-09-04'),
    event('2011-03-15/..'),
    event(null),
  ]);

  it('are the days on which something begins or ends, each once; a war of years sets none', () => {
    expect(moments?.stops.map(dayAt)).toEqual([
      '2016-07-01',
      '2016-08-26',
      '2016-09-03',
      '2016-09-04',
    ]);
    expect(dayAt(moments?.last ?? 0)).toBe('2016-09-04');
  });
  it('are gone through one by one, until there is none', () => {
    if (!moments) throw new Error('None.');
    expect(dayAt(stopFrom(moments, on('2016-08-01'), 1) ?? 0)).toBe('2016-08-26');
    expect(dayAt(stopFrom(moments, on('2016-08-26'), -1) ?? 0)).toBe('2016-07-01');
    expect(stopFrom(moments, moments.last, 1)).toBeNull();
  });
  it('are none when nothing is dated', () => {
    expect(momentsOf([event(null), event('/..')])).toBeNull();
  });
});

describe('on a day', () => {
  it('is what was on it, or may have been', () => {
    expect(litAt(when('2016-08-26'), on('2016-08-26'))).toBe(true);
    expect(litAt(when('2016-08-26'), on('2016-08-27'))).toBe(false);
    expect(litAt(when('2016-07~'), on('2016-07-20'))).toBe(true);
    expect(litAt(when('2016-08-26/..'), on('2016-09-04'))).toBe(true);
  });
  it('is what has no known start only when it is known to have been', () => {
    expect(litAt(when('../2016-09-04'), on('2016-09-04'))).toBe(true);
    expect(litAt(when('../2016-09-04'), on('2016-07-01'))).toBe(false);
  });
  it('is nothing that has no time', () => {
    expect(litAt(when('/..'), on('2016-09-04'))).toBe(false);
    expect(litAt(null, on('2016-09-04'))).toBe(false);
  });
});
