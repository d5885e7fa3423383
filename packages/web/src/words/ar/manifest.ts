import type * as english from '../en/manifest';
import type { Wording } from '../wording';

export const manifest: Wording<typeof english.manifest> = {
  name: 'Dateline',
  description: 'أخبار تنظر إلى ما وراءها، في القطار وفي النفق.',
  timeline: { name: 'الخط الزمني', description: 'الأحداث بترتيب وقوعها' },
  library: { name: 'على هذا الجهاز', description: 'ما يمكن قراءته دون اتصال' },
  search: { name: 'بحث', description: 'أشخاص وأماكن وأحداث وكلمات' },
};
