import type * as english from '../en/settings';
import type { Wording } from '../wording';

export const settings: Wording<typeof english.settings> = {
  title: 'القراءة',
  theme: 'الورق',
  themes: { system: 'كما في الجهاز', light: 'فاتح', sepia: 'بنّي دافئ', dark: 'داكن' },
  size: 'حجم النص',
  sizes: { small: 'صغير', normal: 'عادي', large: 'كبير', larger: 'أكبر' },
};
