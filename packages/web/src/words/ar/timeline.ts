import type * as english from '../en/timeline';
import { isolate } from '../isolate';
import { numeral } from '../numbers';
import type { Wording } from '../wording';

export const timeline: Wording<typeof english.timeline> = {
  title: 'الخط الزمني',
  intro: 'الأحداث بترتيب وقوعها. النقطة يوم معلوم، والشريط يغطي الأيام التي تتركها الكلمات مفتوحة.',
  ofArticle: 'الخط الزمني لبرقية',
  all: 'كل الأحداث',
  key: 'كيف تقرؤه',
  open: 'بلا نهاية معروفة',
  undated: 'بلا تاريخ',
  empty: 'لا أحداث بعد. تظهر هنا حالما ترويها برقية.',
  more: (shown, total) => `أول ${numeral(shown)} من ${numeral(total)} حدثًا.`,
  axis: (from, to) => `محور زمني من ${isolate(from)} إلى ${isolate(to)}`,
};
