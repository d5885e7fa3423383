import type * as english from '../en/article';
import { isolate } from '../isolate';
import { counted } from '../numbers';
import type { Wording } from '../wording';

export const article: Wording<typeof english.article> = {
  afterReporting: 'استنادًا إلى تقرير أعدّه',
  with: 'بالاشتراك مع',
  photographs: 'تصوير',
  forPublisher: 'لصحيفة',
  minutes: (minutes) =>
    counted(minutes, {
      zero: 'أقل من دقيقة',
      one: 'قراءة\u{a0}دقيقة',
      two: 'قراءة\u{a0}دقيقتين',
      few: 'قراءة\u{a0}#\u{a0}دقائق',
      other: 'قراءة\u{a0}#\u{a0}دقيقة',
    }),
  source: 'المصدر',
  printed: (address) => `طُبعت من ديتلاين: ${isolate(address)}`,
  sourceLine: 'التقرير المنشور الذي تستند إليه هذه البرقية',
  read: 'اقرأ البرقية',
  quiet: 'إخفاء الإشارات',
  quietHint: 'إخفاء الخطوط تحت الأسماء والأحداث',
  share: 'مشاركة',
  index: 'فهرس هذه البرقية',
  indexHint: 'الأرقام أرقام الفقرات، وكل رقم يقود إلى موضعه.',
  paragraph: (number) => `الفقرة ${number}`,
  facts: (paragraph) => (paragraph > 0 ? `ما تذكره الفقرة ${paragraph}` : 'ما تذكره هذه الكلمات'),
  corrections: 'تصويبات',
  retracted: 'سُحبت',
  retractedSince: (day) => `سُحبت هذه البرقية في ${day}، ولم يعد نصّها معروضًا.`,
};
