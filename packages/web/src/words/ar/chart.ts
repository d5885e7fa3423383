import type * as english from '../en/chart';
import { isolate } from '../isolate';
import { counted, numeral } from '../numbers';
import type { Wording } from '../wording';

export const chart: Wording<typeof english.chart> = {
  timelineOf: {
    all: 'الخط الزمني',
    article: 'الخط الزمني لبرقية',
    storyline: 'الخط الزمني لقصة',
    person: 'الخط الزمني لشخص',
    place: 'الخط الزمني لمكان',
    organization: 'الخط الزمني لجهة',
    event: 'الخط الزمني حول حدث',
  },
  ways: 'طرق العرض',
  timeline: 'خط زمني',
  map: 'خريطة',
  list: 'قائمة',
  label: (events) =>
    counted(events, {
      zero: 'خط زمني بلا أحداث مرسومة',
      one: 'خط زمني، حدث واحد مرسوم',
      two: 'خط زمني، حدثان مرسومان',
      few: 'خط زمني، # أحداث مرسومة',
      many: 'خط زمني، # حدثًا مرسومًا',
      other: 'خط زمني، # حدث مرسوم',
    }),
  keys: 'علامتا الزائد والناقص للتكبير والتصغير، والسهمان الأيمن والأيسر للتحريك، والأعلى والأسفل للانتقال من حدث إلى حدث، وHome وEnd للبداية والنهاية.',
  closer: 'تكبير',
  farther: 'تصغير',
  whole: 'عرض الكل',
  previous: 'الحدث السابق',
  next: 'الحدث التالي',
  close: 'إغلاق',
  always: 'بلا تاريخ يمكن رسمه',
  legend: 'كيف تقرؤه',
  forms: {
    moment: 'في ذلك اليوم',
    lasting: 'طوال تلك المدة',
    within: 'في وقت ما من تلك الأيام',
    soft: 'نحو ذلك الوقت، أو بلا نهاية معروفة',
    expected: 'متوقع',
    cancelled: 'لم يقع',
    crowded: 'أكثر مما يتسع له المكان: كبّر',
  },
  next100: 'أحداث لاحقة',
  more: (shown, total) => `هذه أول ${numeral(shown)} من ${numeral(total)} حدثًا.`,
  says: 'الكلمات الدالة على ذلك',
  notHere: 'الجملة ليست على هذا الجهاز، وتعذّر الوصول إلى الخادم.',
  where: 'أين',
  phrase: (phrase) => `يقول النص: «${isolate(phrase)}».`,
  empty: 'لا تاريخ لشيء هنا بعد.',
};

export const moments: Wording<typeof english.moments> = {
  label: 'اليوم في القصة',
  all: 'المدة كلها',
  play: 'تشغيل القصة',
  pause: 'إيقاف مؤقت',
  count: (events) =>
    counted(events, {
      zero: 'لا شيء مروي',
      one: 'حدث واحد',
      two: 'حدثان',
      few: '# أحداث',
      many: '# حدثًا',
      other: '# حدث',
    }),
  at: (day, events) => `${day}: ${events}`,
  lit: 'في هذا الوقت',
};
