import type * as english from '../en/search';
import { isolate } from '../isolate';
import { counted } from '../numbers';
import type { Wording } from '../wording';

export const search: Wording<typeof english.search> = {
  title: 'بحث',
  label: 'ابحث في الأشخاص والأماكن والأحداث والأقوال',
  placeholder: 'اسم أو مكان أو كلمة',
  button: 'بحث',
  found: (count, query) =>
    `${counted(count, {
      zero: 'لا نتائج',
      one: 'نتيجة واحدة',
      two: 'نتيجتان',
      few: '# نتائج',
      many: '# نتيجة',
      other: '# نتيجة',
    })} لعبارة «${isolate(query)}»`,
  nothing: (query) => `لا نتائج لعبارة «${isolate(query)}»`,
  nothingHint: 'جرّب كلمة واحدة بدل عدة كلمات، أو الاسم كما تكتبه البرقية.',
  hint: 'يبحث في نص كل برقية، وفي كل اسم فيها، وكل ما قيل.',
  tryThese: 'مثلًا',
  examples: ['Kerry', 'Aleppo', 'cease-fire', 'siege'],
};
