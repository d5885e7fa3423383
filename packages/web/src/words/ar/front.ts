import type * as english from '../en/front';
import { counted } from '../numbers';
import type { Wording } from '../wording';

export const front: Wording<typeof english.front> = {
  title: 'ديتلاين: أخبار تنظر إلى ما وراءها',
  empty: 'لا برقيات بعد',
  emptyHint: 'ضع قصة في مجلد seeds فتظهر هنا.',
  who: 'من فيها',
  where: 'أين',
  when: 'متى',
  more: 'برقيات أخرى',
  others: (count) =>
    counted(count, {
      zero: 'البقية في الفهرس',
      one: 'وشخص آخر في الفهرس',
      two: 'وشخصان آخران في الفهرس',
      few: 'و# أشخاص آخرين في الفهرس',
      other: 'و# شخصًا آخر في الفهرس',
    }),
  story: 'قصة متواصلة',
  read: 'اقرأ البرقية',
  wholeTimeline: (count) =>
    counted(count, {
      zero: 'الخط الزمني',
      one: 'الخط الزمني لحدثها',
      two: 'الخط الزمني لحدثيها',
      few: 'الخط الزمني لأحداثها الـ#',
      other: 'الخط الزمني لأحداثها الـ#',
    }),
};
