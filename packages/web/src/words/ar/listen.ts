import type * as english from '../en/listen';
import { isolate } from '../isolate';
import { counted } from '../numbers';
import type { Wording } from '../wording';

export const listen: Wording<typeof english.listen> = {
  listen: 'استماع',
  pause: 'إيقاف مؤقت',
  play: 'تشغيل',
  goOn: 'متابعة',
  player: 'القراءة بصوت',
  previous: 'الجملة السابقة',
  next: 'الجملة التالية',
  speed: 'السرعة',
  times: (rate) => `${rate}×`,
  voice: 'الصوت',
  fromNetwork: (name) => `${isolate(name)} (يحتاج إلى اتصال)`,
  close: 'إنهاء القراءة بصوت',
  back: 'عُد إلى الجملة',
  left: (minutes) =>
    counted(minutes, {
      one: 'بقيت دقيقة',
      two: 'بقيت دقيقتان',
      few: 'بقيت\u{a0}# دقائق',
      other: 'بقيت\u{a0}# دقيقة',
    }),
  sentence: (at, of) => `الجملة ${at} من ${of}`,
  finished: 'قُرئت إلى آخرها',
  fromHere: 'استمع من هنا',
  troubles: {
    refused: 'لا يسمح هذا المتصفح بالكلام الآن. اضغط «تشغيل» للمحاولة مرة أخرى.',
    unreachable:
      'يحتاج هذا الصوت إلى اتصال، ولا اتصال الآن. اختر صوتًا آخر، أو اضغط «تشغيل» حين تكون متصلًا.',
    'other-voice': 'يحتاج الصوت المختار إلى اتصال. يتابع القراءة صوت آخر من هذا الجهاز.',
    'no-voice': 'لم يعد هذا الصوت على الجهاز. اختر صوتًا آخر.',
    silent: 'صوت الجهاز لا يستجيب. اضغط «تشغيل» للمحاولة مرة أخرى، أو اختر صوتًا آخر.',
    failed: 'تعطّل صوت الجهاز. اضغط «تشغيل» للمحاولة مرة أخرى، أو اختر صوتًا آخر.',
  },
};
