import type * as english from '../en/install';
import type { Wording } from '../wording';

export const install: Wording<typeof english.install> = {
  label: 'ضع Dateline على هذا الجهاز',
  title: 'اجعل Dateline في متناولك',
  why: 'من الشاشة الرئيسية يُفتح على الفور، ودون اتصال.',
  install: 'تثبيت',
  later: 'ليس الآن',
  byHand: {
    why: 'ليكون على شاشتك الرئيسية، حيث يُفتح دون اتصال:',
    share: 'اضغط زر المشاركة في Safari',
    add: 'اختر «إضافة إلى الشاشة الرئيسية»',
    done: 'فهمت',
  },
};
