import type * as english from '../en/context';
import { isolate } from '../isolate';
import { counted } from '../numbers';
import type { Wording } from '../wording';

export const context: Wording<typeof english.context> = {
  label: (name) => `عن ${isolate(name)}`,
  close: 'إغلاق',
  pin: 'تثبيت',
  unfold: 'فتح',
  taller: 'عرض المزيد',
  shorter: 'عرض أقل',
  says: 'ما يقوله هنا',
  saysIt: 'ما تقوله هنا',
  does: 'ما يفعله هنا',
  doesIt: 'ما تفعله هنا',
  happensHere: 'ما يجري هنا',
  saidThere: 'ما قيل',
  who: 'من شارك',
  evidence: 'موضعه في النص',
  full: (name) => `كل شيء عن ${isolate(name)}`,
  mentions: (count) =>
    counted(count, {
      zero: 'لا يُذكر في هذه البرقية',
      one: 'يُذكر مرة واحدة في هذه البرقية',
      two: 'يُذكر مرتين في هذه البرقية',
      few: 'يُذكر # مرات في هذه البرقية',
      other: 'يُذكر # مرة في هذه البرقية',
    }),
  unlocated: 'غير محدّد الموقع',
  within: (name) => `في ${isolate(name)}`,
  partOf: (name) => `جزء من ${isolate(name)}`,
  via: (via) => isolate(via),
};
