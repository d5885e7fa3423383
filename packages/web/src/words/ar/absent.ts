import type * as english from '../en/absent';
import type { Wording } from '../wording';

export const notFound: Wording<typeof english.notFound> = {
  title: 'لا توجد صفحة بهذا العنوان',
  asked: 'طلبتَ',
  help: 'قد يكون في العنوان خطأ، أو سُحب ما كان هنا. ابحث عنه باسمه، أو ابدأ من الصفحة الأولى.',
};

export const notHere: Wording<typeof english.notHere> = {
  title: 'ليست على هذا الجهاز بعد',
  asked: 'طلبتَ',
  why: 'تعذّر الوصول إلى الخادم، ولم تُحفظ هذه الصفحة هنا من قبل.',
  how: 'افتحها مرة واحدة وأنت متصل، أو احفظ البرقية التي تنتمي إليها، فتُفتح بعد ذلك دون اتصال.',
  retry: 'حاول مرة أخرى',
  library: 'ما يوجد على هذا الجهاز',
};

export const trouble: Wording<typeof english.trouble> = {
  title: 'لم يتمكّن الخادم من الإجابة',
  why: 'وصل الطلب إلى الخادم، لكن خللًا وقع عنده. ما حُفظ على هذا الجهاز سليم.',
  retry: 'حاول مرة أخرى',
};
