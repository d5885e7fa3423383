import type * as english from '../en/own-lists';
import { isolate } from '../isolate';
import { counted } from '../numbers';
import type { Wording } from '../wording';

export const lists: Wording<typeof english.lists> = {
  nav: 'ما هو لك',
  library: 'على هذا الجهاز',
  saved: 'للقراءة لاحقًا',
  notes: 'الملاحظات',
  left: (minutes) =>
    counted(minutes, {
      one: 'بقيت دقيقة',
      two: 'بقيت دقيقتان',
      few: 'بقيت # دقائق',
      other: 'بقيت # دقيقة',
    }),
  leftOff: 'حيث توقفت',
  goOn: 'تابع من حيث كنت',
  toTop: 'إلى الأعلى',
  dismiss: 'إغلاق',
  savedTitle: 'محفوظة للقراءة',
  savedIntro: 'قائمة قراءتك. تبقى على هذا الجهاز ولا يراها غيرك.',
  savedEmpty: 'لا شيء هنا بعد. اختر «للقراءة لاحقًا» في برقية فتنتظرك هنا.',
  begun: 'بدأت قراءتها',
  remove: 'إزالة',
  removeOf: (headline) => `أزل من القائمة: ${isolate(headline)}`,
  removed: 'أُزيلت من قائمتك.',
  up: (headline) => `إلى الأعلى: ${isolate(headline)}`,
  down: (headline) => `إلى الأسفل: ${isolate(headline)}`,
  finished: 'قُرئت إلى آخرها',
  needsScript: 'تحتاج هذه الصفحة إلى JavaScript: ما هو لك لا يعرفه إلا هذا الجهاز.',
  notesTitle: 'التظليل والملاحظات',
  notesIntro: 'ما ظلّلته وأنت تقرأ. يبقى على هذا الجهاز ولا يراه غيرك.',
  notesEmpty: 'لم تظلّل شيئًا بعد. حدّد كلمات في برقية، أو اختر «تظليل» فوق نصّها.',
  search: 'ابحث في ملاحظاتك',
  found: (count) =>
    counted(count, {
      zero: 'لا ملاحظات',
      one: 'ملاحظة واحدة',
      two: 'ملاحظتان',
      few: '# ملاحظات',
      other: '# ملاحظة',
    }),
  none: (query) => `لا ملاحظة فيها «${isolate(query)}».`,
  forget: 'انسَ',
  forgetOf: (headline) => `انسَ أين كنت في: ${isolate(headline)}`,
  forgotten: 'نُسي أين كنت.',
};
