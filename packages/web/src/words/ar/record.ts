import type * as english from '../en/record';
import { isolate } from '../isolate';
import { counted, numeral } from '../numbers';
import type { Wording } from '../wording';

export const record: Wording<typeof english.record> = {
  hint: 'كل علامة ¶ تقود إلى الجملة الدالة على ذلك.',
  source: (words) => `موضعه في النص: ${isolate(words)}`,
  comma: '،',
  asOfDay: (day) => `في ${day}`,
  postPeriod: (start, end) => `من ${start} إلى ${end}`,
  postSince: (start) => `منذ ${start}`,
  postUntil: (end) => `حتى ${end}`,
  did: 'شارك في',
  said: 'أقوال',
  where: 'أين',
  withWhom: 'مع من',
  wasThere: 'من كان هناك',
  appears: 'في هذه البرقيات',
  within: 'أماكن فيه',
  happened: 'ما جرى هنا',
  people: 'أعضاؤها',
  parts: 'أجزاؤها',
  partOf: (name) => `جزء من ${isolate(name)}`,
  around: 'قبله وبعده',
  told: 'يقول النص بأي ترتيب',
  timeline: 'اعرضه على خط زمني',
  unfold: (count) =>
    counted(count, {
      zero: 'عرض المزيد',
      one: 'عرض واحد آخر',
      two: 'عرض اثنين آخرين',
      other: 'عرض # أخرى',
    }),
  fold: 'عرض أقل',
  next: (shown, total) => `متابعة: المعروض هنا ${numeral(shown)} من ${numeral(total)}`,
  backToFirst: 'العودة إلى الأول',
  events: (count) =>
    counted(count, {
      zero: 'لا أحداث',
      one: 'حدث واحد',
      two: 'حدثان',
      few: '# أحداث',
      many: '# حدثًا',
      other: '# حدث',
    }),
  articles: (count) =>
    counted(count, {
      zero: 'لا برقيات',
      one: 'برقية واحدة',
      two: 'برقيتان',
      few: '# برقيات',
      other: '# برقية',
    }),
  shared: (events, articles) => `${events}، ${articles}`,
  sharedBy: (name, shared) => `ما يجمعهما، مع ${isolate(name)}: ${shared}`,
  moreCompanions: (count) =>
    counted(count, {
      zero: 'لا آخرون',
      one: 'وآخر',
      two: 'وآخران، مرات أقل',
      few: 'و# آخرون، مرات أقل',
      other: 'و# آخرون، مرات أقل',
    }),
  unlocated: 'غير محدّد الموقع',
  earlier: 'قبل ذلك، دون ذكر متى بدأ',
  undated: 'بلا تاريخ',
  named: (count) =>
    counted(count, {
      zero: 'لا يُذكر',
      one: 'يُذكر مرة واحدة',
      two: 'يُذكر مرتين',
      few: 'يُذكر # مرات',
      other: 'يُذكر # مرة',
    }),
  notNamed: 'أعدّ التقرير، أو يُتحدّث عنه دون اسم',
  firstNamed: 'أولًا',
  lastNamed: 'أخيرًا',
  firstNamedIn: (headline) => `أول ذكر في ${isolate(headline)}`,
  lastNamedIn: (headline) => `آخر ذكر في ${isolate(headline)}`,
};
