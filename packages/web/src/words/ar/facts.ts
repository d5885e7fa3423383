import type * as english from '../en/facts';
import { isolate } from '../isolate';
import { counted, numeral } from '../numbers';
import type { Wording } from '../wording';

export const facts: Wording<typeof english.facts> = {
  title: (paragraph) =>
    paragraph > 0 ? `ما تذكره الفقرة ${numeral(paragraph)}` : 'ما تذكره هذه الكلمات',
  intro: (count) =>
    counted(count, {
      zero: 'لا معلومات تستند إلى كلماتها.',
      one: 'معلومة واحدة تستند إلى كلماتها.',
      two: 'معلومتان تستندان إلى كلماتها.',
      few: '# معلومات تستند إلى كلماتها.',
      other: '# معلومة تستند إلى كلماتها.',
    }),
  kind: 'معلومات',
  sentence: 'اعرض الجملة في النص',
  words: (words) => `اعرض الكلمات: ${isolate(words)}`,
  event: 'حدث',
  when: 'متى',
  where: 'أين',
  part: 'دور',
  post: 'منصب',
  said: 'قول',
  byline: 'التوقيع',
  ofEvent: (event) => `حول ${isolate(event)}`,
  phrase: (display, phrase) => `${isolate(display)} («${isolate(phrase)}»)`,
  inEvent: (event) => `في ${isolate(event)}`,
  reportedFrom: (place) => `من ${isolate(place)}`,
  contributions: {
    AUTHOR: 'كتب التقرير',
    CONTRIBUTOR: 'أسهم فيه',
    PHOTOGRAPHER: 'التقط الصور',
  },
};
