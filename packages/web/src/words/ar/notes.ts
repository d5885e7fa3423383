import type * as english from '../en/notes';
import { isolate } from '../isolate';
import type { Wording } from '../wording';

export const notes: Wording<typeof english.notes> = {
  tools: 'الكلمات المختارة',
  tints: { yellow: 'أصفر بلا خط', green: 'أخضر تحته خط', pink: 'وردي تحته خط متموّج' },
  note: 'اكتب ملاحظة',
  noteShort: 'ملاحظة',
  previous: 'الجملة السابقة',
  next: 'الجملة التالية',
  close: 'إغلاق',
  highlighted: 'ظُلّلت.',
  editor: (words) => `ملاحظتك على «${isolate(words)}»`,
  textLabel: 'ملاحظتك',
  textHint: 'ما تريد أن تتذكّره من هذا',
  look: 'شكل التظليل',
  done: 'تم',
  remove: 'حذف',
  edit: 'فتح',
  editOf: (words) => `افتح ملاحظتك على «${isolate(words)}»`,
  removeOf: (words) => `احذف تظليلك لـ«${isolate(words)}»`,
  removed: 'حُذف التظليل.',
  undo: 'تراجع',
  here: 'تظليلك وملاحظاتك هنا',
  all: 'كل تظليلك وملاحظاتك',
  lost: 'لم تعد في النص',
  lostWhy: 'حذف تصحيحٌ هذه الكلمات أو غيّرها. تظليلك محفوظ كما كان.',
  unsure: 'لم يعد مؤكدًا أي الكلمات هي',
  unsureWhy: 'بعد تصحيحٍ صارت هذه الكلمات توافق أكثر من موضع. لم يُربط تظليلك بأيٍّ منها.',
  was: (words) => `حين ظلّلتها كان نصّها: «${isolate(words)}»`,
  unavailable: 'لا يسمح هذا المتصفح بحفظ شيء. ما تحفظه وتظلّله هنا يزول حين تغلق الصفحة.',
  full: 'لم يبقَ متسع على هذا الجهاز. ما تحفظه وتظلّله الآن يزول حين تغلق الصفحة.',
};
