import type * as english from '../en/collections';
import { numeral } from '../numbers';
import type { Wording } from '../wording';

export const collections: Wording<typeof english.collections> = {
  label: 'الفهارس',
  person: {
    title: 'الأشخاص',
    about: 'كل من تذكره البرقيات، مرتّبين بأسماء عائلاتهم، مع المناصب التي يشغلونها.',
    empty: 'لا أشخاص بعد. يظهرون هنا حالما تذكرهم برقية.',
  },
  place: {
    title: 'الأماكن',
    about: 'كل مكان تذكره البرقيات، بلدًا بلدًا.',
    empty: 'لا أماكن بعد. تظهر هنا حالما تذكرها برقية.',
  },
  organization: {
    title: 'الجهات',
    about: 'حكومات وجيوش وصحف وهيئات أخرى تذكرها البرقيات، بحسب نوعها.',
    empty: 'لا جهات بعد. تظهر هنا حالما تذكرها برقية.',
  },
  event: { title: 'الأحداث' },
  inTheStories: 'في البرقيات',
  reporters: 'من كتبها من الصحفيين',
  noCountry: 'ليست في بلد بعينه',
  unlocated: 'غير محدّد الموقع',
  partOf: 'جزء من',
  inside: 'في',
  shown: (shown, total) => `${numeral(shown)} من ${numeral(total)}`,
  next: 'الصفحة التالية',
  first: 'الصفحة الأولى من القائمة',
};

export const organizationKindsPlural: Wording<typeof english.organizationKindsPlural> = {
  GOVERNMENT: 'حكومات',
  MINISTRY: 'وزارات',
  INTERGOVERNMENTAL: 'هيئات دولية',
  ARMED_FORCES: 'جيوش',
  ARMED_GROUP: 'جماعات مسلحة',
  POLITICAL_GROUP: 'تكتلات سياسية',
  NEWS_MEDIA: 'مؤسسات إخبارية',
  THINK_TANK: 'مراكز أبحاث',
  COMPANY: 'شركات',
  OTHER: 'جهات أخرى',
};
