import type * as english from '../en/facts';
import { isolate } from '../isolate';
import { counted, numeral } from '../numbers';
import type { Wording } from '../wording';

export const facts: Wording<typeof english.facts> = {
  title: (paragraph) =>
    paragraph > 0 ? `ما تذكره الفقرة ${numeral(paragraph)}` : 'ما تذكره هذه الكلمات',
  intro: (count) =>
    counted(count, {
      one: 'تستند إلى كلماتها معلومة واحدة.',
      two: 'تستند إلى كلماتها معلومتان.',
      few: 'تستند إلى كلماتها # معلومات.',
      other: 'تستند إلى كلماتها # معلومة.',
    }),
  kind: 'معلومات',
  sentence: 'أظهر الجملة في النص',
  words: (words) => `أظهر الكلمات: ${isolate(words)}`,
  event: 'حدث',
  when: 'متى',
  where: 'أين',
  part: 'دور',
  post: 'منصب',
  said: 'قول',
  byline: 'توقيع',
  ofEvent: (event) => `لـ ${isolate(event)}`,
  phrase: (display, phrase) => `${display} (“${isolate(phrase)}”)`,
  inEvent: (event) => `في ${isolate(event)}`,
  reportedFrom: (place) => `من ${isolate(place)}`,
  contributions: {
    AUTHOR: 'كتب التقرير',
    CONTRIBUTOR: 'شارك في التقرير',
    PHOTOGRAPHER: 'التقط الصور',
  },
};
