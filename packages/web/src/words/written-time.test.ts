import { describe, expect, it } from 'vitest';
import { timeOf } from './ar/times';

describe('the time of an event in Arabic', () => {
  it.each([
    ['2016-09-04', null, '4 سبتمبر 2016'],
    ['2016-08', null, 'أغسطس 2016'],
    ['2012', null, '2012'],
    ['2016-07~', 'in mid-July', 'منتصف يوليو 2016'],
    ['2016-04~', null, 'حوالي أبريل 2016'],
    ['2016-08-01/2016-08-10~', null, 'أوائل أغسطس 2016'],
    ['2016-07-11/2016-07-20~', null, 'منتصف يوليو 2016'],
    ['../2016-09-04', null, 'حتى 4 سبتمبر 2016'],
    ['2016-08-26/..', null, 'منذ 26 أغسطس 2016'],
    ['2016-08~/2016-09-04', null, 'من حوالي أغسطس 2016 إلى 4 سبتمبر 2016'],
    ['/..', null, 'في وقت غير معروف'],
  ])('%s (%s) is %s', (edtf, phrase, written) => {
    expect(timeOf({ display: 'in English', edtf, phrase })).toBe(written);
  });

  it('names a stretch of days once, with Western digits', () => {
    const text = timeOf({ display: '', edtf: '2016-09-03/2016-09-04' });
    expect(text).toMatch(/^3\D+4\D+2016$/u);
    expect(text.match(/سبتمبر/g)).toHaveLength(1);
  });

  it('is what the service says where it has no words, set apart', () => {
    expect(timeOf({ display: 'spring 2016', edtf: '2016-21' })).toBe('\u{2068}spring 2016\u{2069}');
    expect(timeOf({ display: 'July 2016' })).toBe('\u{2068}July 2016\u{2069}');
  });
});
