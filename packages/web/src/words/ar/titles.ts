import type * as english from '../en/titles';
import { isolate } from '../isolate';
import type { Wording } from '../wording';

export const titles: Wording<typeof english.titles> = {
  library: 'على هذا الجهاز',
  map: 'الخريطة',
  notFound: 'لا توجد صفحة بهذا العنوان',
  notHere: 'ليست على هذا الجهاز بعد',
  notes: 'التظليلات والملاحظات',
  organizations: 'الجهات',
  people: 'الأشخاص',
  places: 'الأماكن',
  saved: 'محفوظ للقراءة لاحقًا',
  timeline: 'الخط الزمني',
  settings: 'الإعدادات',
  search: 'بحث',
  searchFor: (query) => `بحث: ${isolate(query)}`,
  site: 'أخبار تنظر إلى ما وراءها: من المذكورون، وماذا قالوا، ومتى وأين كان ذلك، والكلمات التي تدل عليه.',
};
