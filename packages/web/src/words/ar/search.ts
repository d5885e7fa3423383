import type * as english from '../en/search';
import { isolate } from '../isolate';
import { counted } from '../numbers';
import type { Wording } from '../wording';

export const search: Wording<typeof english.search> = {
  title: 'بحث',
  label: 'ابحث في الأشخاص والأماكن والأحداث والأقوال',
  placeholder: 'اسم أو مكان أو كلمة',
  button: 'بحث',
  clear: 'امسح الحقل',
  found: (count, query) =>
    `${counted(count, {
      zero: 'لا نتائج',
      one: 'نتيجة واحدة',
      two: 'نتيجتان',
      few: '# نتائج',
      many: '# نتيجة',
      other: '# نتيجة',
    })} لعبارة «${isolate(query)}»`,
  count: (count) =>
    counted(count, {
      zero: 'لا نتائج',
      one: 'نتيجة واحدة',
      two: 'نتيجتان',
      few: '# نتائج',
      many: '# نتيجة',
      other: '# نتيجة',
    }),
  nothing: (query) => `لا نتائج لعبارة «${isolate(query)}»`,
  nothingHint: 'جرّب كلمة واحدة بدل عدة كلمات، أو الاسم كما تكتبه البرقية.',
  nothingOfKind: (kind) => `لا شيء تحت «${kind}»`,
  hint: 'يبحث في نص كل برقية، وفي كل اسم فيها، وكل ما قيل.',
  tryThese: 'مثلًا',
  examples: ['Kerry', 'Aleppo', 'cease-fire', 'siege'],
  results: 'نتائج البحث',
  looking: 'جارٍ البحث…',
  more: 'أظهر المزيد',
};

export const searchKinds: Wording<typeof english.searchKinds> = {
  label: 'حصر النتائج في نوع واحد',
  all: 'الكل',
  many: {
    article: 'البرقيات',
    person: 'الأشخاص',
    place: 'الأماكن',
    organization: 'الجهات',
    event: 'الأحداث',
    quote: 'الأقوال',
  },
  one: {
    article: 'برقية',
    person: 'شخص',
    place: 'مكان',
    organization: 'جهة',
    event: 'حدث',
    quote: 'قول',
  },
};

export const searchSources: Wording<typeof english.searchSources> = {
  device: 'من هذا الجهاز',
  library: 'من المكتبة',
  alsoLibrary: 'وفي المكتبة أيضًا',
  alsoDevice: 'وعلى هذا الجهاز أيضًا',
  reading: (percent) => `ما زالت قراءة محتوى هذا الجهاز جارية: ${percent}`,
  unreachable: 'لا اتصال: من هذا الجهاز وحده',
  trouble: 'لم تُجب المكتبة: من هذا الجهاز وحده',
  nothingHere: (query) => `لا شيء على هذا الجهاز لعبارة «${isolate(query)}»`,
  nothingHereHint: 'قد يكون في المكتبة ما ليس هنا، لكن الوصول إليها متعذر الآن.',
  emptyTitle: 'لا شيء هنا للبحث فيه بعد',
  emptyHint:
    'لا اتصال بالشبكة، ولم تُحفظ أي برقية على هذا الجهاز. كل ما تقرؤه وأنت متصل يُحفظ، ويمكنك البحث فيه لاحقًا بلا اتصال.',
  troubleTitle: 'لم ينجح البحث',
  troubleHint: 'لم تُجب المكتبة كما ينبغي، وليس على هذا الجهاز ما يُبحث فيه.',
  retry: 'أعد المحاولة',
  toLibrary: 'ما على هذا الجهاز',
};

export const searchSpelling: Wording<typeof english.searchSpelling> = {
  close: (query) => `لا شيء مكتوب هكذا: «${isolate(query)}». وهذا ما يقاربه:`,
  instead: (query) => `ابحث عن «${isolate(query)}»`,
};

export const searchRecent: Wording<typeof english.searchRecent> = {
  title: 'عمليات بحث سابقة',
  remove: (query) => `انسَ «${isolate(query)}»`,
  clear: 'انسَ الكل',
  hint: 'محفوظة على هذا الجهاز وحده.',
};
