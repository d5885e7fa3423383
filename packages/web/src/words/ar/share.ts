import type * as english from '../en/share';
import { isolate } from '../isolate';
import type { Wording } from '../wording';

export const share: Wording<typeof english.share> = {
  share: 'مشاركة',
  shareWords: 'شارك رابطًا إلى هذه الكلمات',
  shareSentence: (words) => `شارك «${isolate(words)}»`,
  words: (words) => `«${isolate(words)}»`,
  articleCopied: 'نُسخ الرابط',
  copied: 'نُسخ الرابط إلى هذه الكلمات',
  copyFailed: 'تعذّر نسخ الرابط. تجده في شريط العنوان.',
  label: 'عن الرابط الذي تتبّعته',
  reworded: (day) => `صُحّحت كلمات هذا الرابط في ${day}. ونصّها الآن مضاء أدناه.`,
  gone: (day) => `لم تعد الكلمات التي يقود إليها هذا الرابط في النص: فقد صُحّح في ${day}.`,
  unsure: (day) =>
    `صُحّح النص في ${day}، بعد إنشاء هذا الرابط. وما زالت فيه كلمات تشبه كلماته، لكن ليس مؤكدًا أنها هي. لم يُضَأ شيء منها.`,
  earlier: 'يقود هذا الرابط إلى نسخة من النص أحدث من التي على هذا الجهاز، وكلماته ليست في هذه.',
  broken: 'هذا الرابط لا يوافق النص. ربما ضاع جزء منه في الطريق.',
  read: (words) => `حين أُنشئ الرابط كان نصّها: «${isolate(words)}»`,
  dismiss: 'إغلاق',
};
