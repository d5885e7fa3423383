import type * as english from '../en/own-notices';
import { counted } from '../numbers';
import type { Wording } from '../wording';

export const notices: Wording<typeof english.notices> = {
  undo: 'تراجع',
  unavailable: 'لا يسمح هذا المتصفح بحفظ شيء. ما تحفظه وتظلّله هنا يزول حين تغلق الصفحة.',
  full: 'لم يبقَ متسع على هذا الجهاز. ما تحفظه وتظلّله الآن يزول حين تغلق الصفحة.',
  left: (minutes) =>
    counted(minutes, {
      one: 'بقيت دقيقة',
      two: 'بقيت دقيقتان',
      few: 'بقيت # دقائق',
      other: 'بقيت # دقيقة',
    }),
  leftOff: 'حيث توقفت',
  goOn: 'تابع من حيث كنت',
  toTop: 'إلى الأعلى',
  dismiss: 'إغلاق',
  corrected: 'صُحّحت بعد أن قرأتها',
  saved: 'للقراءة لاحقًا',
};
