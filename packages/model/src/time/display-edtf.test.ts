import { describe, expect, it } from 'vitest';
import { displayEdtf } from './display-edtf';

describe('a time as a reader writes it', () => {
  it.each([
    ['2016-09-04', 'September 4, 2016', '4 September 2016', '4 سبتمبر 2016'],
    ['2016-07~', 'around July 2016', 'around July 2016', 'حوالي يوليو 2016'],
    ['2016?', 'possibly 2016', 'possibly 2016', 'ربما 2016'],
    [
      '2016-09%',
      'possibly around September 2016',
      'possibly around September 2016',
      'ربما حوالي سبتمبر 2016',
    ],
    [
      '2016-08-26/2016-09-04',
      'August 26 – September 4, 2016',
      '26 August – 4 September 2016',
      '26 أغسطس – 4 سبتمبر 2016',
    ],
    ['2016-07-11/2016-07-20~', 'mid-July 2016', 'mid-July 2016', 'منتصف يوليو 2016'],
    ['2016-07-21~/2016-07-31~', 'late July 2016', 'late July 2016', 'أواخر يوليو 2016'],
    [
      '2016-08/2016-09-04',
      'August 2016 – September 4, 2016',
      'August 2016 – 4 September 2016',
      'أغسطس 2016 – 4 سبتمبر 2016',
    ],
    ['../2016-09-04', 'until September 4, 2016', 'until 4 September 2016', 'حتى 4 سبتمبر 2016'],
    ['2016-08-26/..', 'since August 26, 2016', 'since 26 August 2016', 'منذ 26 أغسطس 2016'],
    ['2016-08-26/', 'from August 26, 2016', 'from 26 August 2016', 'ابتداءً من 26 أغسطس 2016'],
    ['2016-22', 'summer 2016', 'summer 2016', 'صيف 2016'],
    ['2016-36', 'last quarter of 2016', 'last quarter of 2016', 'الربع الأخير من 2016'],
    ['201X', 'the 2010s', 'the 2010s', 'عقد 2010'],
    [
      '[2016-09-03,2016-09-04]',
      'September 3, 2016 or September 4, 2016',
      '3 September 2016 or 4 September 2016',
      '3 سبتمبر 2016 أو 4 سبتمبر 2016',
    ],
    ['../..', 'at an unknown time', 'at an unknown time', 'في وقت غير معروف'],
  ])('%s', (edtf, american, british, arabic) => {
    expect(displayEdtf(edtf, 'en-US')).toBe(american);
    expect(displayEdtf(edtf, 'en-GB')).toBe(british);
    expect(displayEdtf(edtf, 'ar')).toBe(arabic);
  });

  it('is in the Gregorian calendar, whatever the locale prefers', () => {
    expect(displayEdtf('2016', 'ar-SA')).toMatch(/2016|٢٠١٦/);
    expect(displayEdtf('2016', 'th')).toContain('2016');
  });

  it('mixes no second language in where the first has no words yet', () => {
    expect(displayEdtf('2016-07~', 'de')).toBe('≈ Juli 2016');
    expect(displayEdtf('../2016-09-04', 'de')).toBe('… – 4. September 2016');
    expect(displayEdtf('2016-24', 'de')).toBe('Dezember 2016 – Februar 2017');
  });
});

describe('a month that the text narrows in words', () => {
  it.each([
    ['2016-07~', 'mid-July', 'mid-July 2016'],
    ['2016-07~', 'late in July', 'late July 2016'],
    ['2016-07~', 'in July', 'around July 2016'],
    ['2016-07', 'mid-July', 'July 2016'],
    ['2016-07-15', 'mid-July', 'July 15, 2016'],
  ])('%s, “%s” is %s', (edtf, phrase, display) => {
    expect(displayEdtf(edtf, 'en', phrase)).toBe(display);
  });

  it('is said in the language of the reader', () => {
    expect(displayEdtf('2016-07~', 'ar', 'mid-July')).toBe('منتصف يوليو 2016');
  });
});
