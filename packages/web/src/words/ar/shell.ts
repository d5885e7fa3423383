import type * as english from '../en/shell';
import { isolate } from '../isolate';
import type { Wording } from '../wording';

export const dateline: Wording<typeof english.dateline> = 'Dateline';

export const skip: Wording<typeof english.skip> = 'انتقل إلى النص';

export const nav: Wording<typeof english.nav> = {
  label: 'الصفحات',
  front: 'الصفحة الأولى',
  timeline: 'الخط الزمني',
  map: 'الخريطة',
  search: 'بحث',
  library: 'المكتبة',
  saved: 'للقراءة لاحقًا',
  notes: 'الملاحظات',
  settings: 'الإعدادات',
  reading: 'القراءة',
  people: 'كل الأشخاص',
  places: 'كل الأماكن',
  organizations: 'كل الجهات',
  about: 'أخبار تنظر إلى ما وراءها. كل معلومة تشير إلى الكلمات التي تدل عليها.',
  keys: 'اختصارات لوحة المفاتيح',
  api: 'للمطوّرين: واجهة GraphQL',
};

export const update: Wording<typeof english.update> = {
  ready: 'نسخة جديدة من ديتلاين جاهزة.',
  apply: 'استخدمها الآن',
  later: 'لاحقًا',
};

export const device: Wording<typeof english.device> = {
  here: (size) => `على هذا الجهاز · ${isolate(size)}`,
  notHere: 'ليست على هذا الجهاز بعد',
  keep: 'حفظ دون اتصال',
  keeping: 'يجري حفظها على هذا الجهاز…',
  remove: 'إزالة',
  asOf: (when) => `كما كانت ${when}`,
  fromDevice: (when) => `من هذا الجهاز، كما كانت ${when}`,
  troubles: {
    unavailable: 'لا يسمح هذا المتصفح بحفظ شيء',
    full: 'لم يبقَ متسع على هذا الجهاز',
    unreachable: 'ليست على هذا الجهاز بعد، وتعذّر الوصول إلى الخادم',
    trouble: 'ليست على هذا الجهاز بعد، ولم يتمكّن الخادم من الإجابة',
  },
};
