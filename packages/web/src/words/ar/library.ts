import type * as english from '../en/library';
import { isolate } from '../isolate';
import type { Wording } from '../wording';

export const library: Wording<typeof english.library> = {
  title: 'على هذا الجهاز',
  intro: 'البرقيات المحفوظة هنا تُفتح دون اتصال، ومعها كل من تذكرهم وكل الأماكن التي تذكرها.',
  empty: 'لا شيء محفوظ بعد.',
  emptyHint: 'افتح برقية واختر «حفظ دون اتصال»، فتظهر في هذه القائمة.',
  toFront: 'إلى الصفحة الأولى',
  total: (size) => `المجموع ${isolate(size)}`,
  keptOn: (when) => `حُفظت ${when}`,
  unknown: 'تحتاج هذه الصفحة إلى JavaScript: ما على الجهاز لا يعرفه إلا الجهاز.',
};
