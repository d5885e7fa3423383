import type * as english from '../en/map';
import { isolate } from '../isolate';
import { counted, numeral } from '../numbers';
import type { Wording } from '../wording';

export const map: Wording<typeof english.map> = {
  mapOf: {
    all: 'الخريطة',
    article: 'خريطة برقية',
    storyline: 'خريطة قصة',
    person: 'خريطة شخص',
    place: 'خريطة مكان',
    organization: 'خريطة جهة',
    event: 'الخريطة حول حدث',
  },
  label: (places) =>
    counted(places, {
      zero: 'خريطة بلا أماكن',
      one: 'خريطة فيها مكان واحد',
      two: 'خريطة فيها مكانان',
      few: 'خريطة فيها # أماكن',
      many: 'خريطة فيها # مكانًا',
      other: 'خريطة فيها # مكان',
    }),
  keys: 'علامتا الزائد والناقص للتكبير والتصغير، والأسهم للتحريك، وHome لعرض كل الأماكن.',
  list: 'الأماكن',
  closer: 'تكبير',
  farther: 'تصغير',
  whole: 'عرض كل الأماكن',
  discussed: 'حيث يجري شيء، أو ما يذكره النص',
  dateline: 'حيث أُرسلت برقية',
  area: 'معروف بالبلد أو المنطقة فقط',
  precision: 'بالدقة التي يُعرف بها',
  track: 'من مكان إلى الذي يليه، بترتيب الزمن',
  unlocated: 'غير محدّد الموقع',
  unlocatedWhy: 'لا تحدّد البرقيات مواقعها تحديدًا كافيًا.',
  nowhere: 'أحداث بلا مكان',
  within: (kilometers) => `معروف بدقة ${kilometers}`,
  country: 'البلد كله',
  filedHere: 'أُرسلت من هنا برقية',
  onlyFiled: 'أُرسلت من هنا برقية، ولا يُتحدّث عنه',
  several: (count, first) =>
    counted(count, {
      two: `مكانان قرب ${isolate(first)}: كبّر`,
      few: `# أماكن قرب ${isolate(first)}: كبّر`,
      many: `# مكانًا قرب ${isolate(first)}: كبّر`,
      other: `# مكان قرب ${isolate(first)}: كبّر`,
    }),
  closePlace: 'إغلاق',
  empty: 'لا أماكن بعد. تظهر هنا حالما تذكرها برقية.',
  failed: 'تعذّر تحميل الخريطة. الأماكن في القائمة أدناه.',
  kilometers: (count) => `${numeral(count)} كم`,
  legend: 'كيف تقرؤها',
  about: (name) => `عن ${isolate(name)}`,
};
