import type * as english from '../en/record';
import { isolate } from '../isolate';
import { counted, numeral } from '../numbers';
import type { Wording } from '../wording';

export const record: Wording<typeof english.record> = {
  hint: 'كل علامة ¶ تقود إلى الجملة التي تقول ذلك.',
  source: (words) => `حيث يقول النص ذلك: ${isolate(words)}`,
  comma: '،',
  asOfDay: (day) => `حتى ${day}`,
  postPeriod: (start, end) => `من ${start} إلى ${end}`,
  postSince: (start) => `ابتداءً من ${start}`,
  postUntil: (end) => `إلى ${end}`,
  did: 'شارك في',
  said: 'ما قيل',
  where: 'أين',
  withWhom: 'مع من',
  wasThere: 'من كان هناك',
  appears: 'في هذه البرقيات',
  within: 'أماكن فيه',
  happened: 'ما حدث هنا',
  people: 'أشخاصها',
  parts: 'أجزاؤها',
  partOf: (name) => `جزء من ${isolate(name)}`,
  around: 'قبله وبعده',
  told: 'يذكر النص أيهما سبق',
  timeline: 'اعرضه على خط زمني',
  unfold: (count) =>
    counted(count, {
      one: 'أظهر واحدًا آخر',
      two: 'أظهر اثنين آخرين',
      few: 'أظهر # أخرى',
      other: 'أظهر # آخر',
    }),
  fold: 'أظهر أقل',
  next: (shown, total) => `تابع: يظهر هنا ${numeral(shown)} من ${numeral(total)}`,
  backToFirst: 'عودة إلى الأول',
  events: (count) =>
    counted(count, {
      one: 'حدث واحد',
      two: 'حدثان',
      few: '# أحداث',
      other: '# حدثًا',
    }),
  articles: (count) =>
    counted(count, {
      one: 'برقية واحدة',
      two: 'برقيتان',
      few: '# برقيات',
      other: '# برقية',
    }),
  shared: (events, articles) => `${events}، ${articles}`,
  sharedBy: (name, shared) => `ما يجمعهم مع ${isolate(name)}: ${shared}`,
  moreCompanions: (count) =>
    counted(count, {
      one: 'وواحد آخر، أقل تكرارًا',
      two: 'واثنان آخران، أقل تكرارًا',
      few: 'و# آخرون، أقل تكرارًا',
      other: 'و# آخر، أقل تكرارًا',
    }),
  unlocated: 'غير محدد الموقع',
  undated: 'بلا تاريخ',
  named: (count) =>
    counted(count, {
      one: 'ذُكر مرة واحدة',
      two: 'ذُكر مرتين',
      few: 'ذُكر # مرات',
      other: 'ذُكر # مرة',
    }),
  notNamed: 'شارك في التقرير، أو يُحكى عنه دون ذكر اسمه',
  firstNamed: 'أول مرة',
  lastNamed: 'آخر مرة',
  firstNamedIn: (headline) => `أول ذكر في ${isolate(headline)}`,
  lastNamedIn: (headline) => `آخر ذكر في ${isolate(headline)}`,
};
