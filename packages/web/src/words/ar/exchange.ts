import type { Fault } from '../../own/exchange/fault';
import type * as english from '../en/exchange';
import { isolate } from '../isolate';
import { numeral } from '../numbers';
import type { Wording } from '../wording';

const expected: Readonly<Record<Fault['wanted'], string>> = {
  json: 'هذا ليس ملف JSON',
  format: 'هذا ليس ملفًا مُصدَّرًا من Dateline',
  version: 'هو من إصدار أحدث من Dateline',
  object: 'ينقص كائن',
  list: 'تنقص قائمة',
  text: 'ينقص نص',
  number: 'ينقص عدد',
  slug: 'ينقص عنوان مثل «hangzhou-cease-fire-talks»',
  time: 'ينقص تاريخ ووقت مثل «2016-09-04T14:30:00Z»',
  span: 'موضع الكلمات غير معقول',
  choice: 'فيه كلمة لا يعرفها Dateline',
  words: 'تنقص الكلمات المظلّلة',
  language: 'تنقص لغة مثل «en»',
};

export const exchange: Wording<typeof english.exchange> = {
  title: 'خذها معك',
  intro: 'كل ما هو لك في ملف واحد: قائمتك، وإلى أين وصلت في القراءة، وتظليلك وملاحظاتك.',
  json: 'تصدير بصيغة JSON',
  jsonHint: 'لتعيده، هنا أو على جهاز آخر',
  markdown: 'تصدير بصيغة Markdown',
  markdownHint: 'للقراءة أو الطباعة أو اللصق',
  import: 'استيراد ملف',
  importHint: 'ملف JSON مُصدَّر؛ وما هو هنا يبقى',
  imported: (added, known) =>
    added === 0
      ? 'لا جديد: كل ما فيه كان هنا.'
      : `استُورد ${numeral(added)}${known > 0 ? `؛ وكان هنا ${numeral(known)}` : ''}.`,
  failed: (where, wanted) =>
    `لم يُستورد شيء. ${where ? `عند ${isolate(where)}: ` : ''}${expected[wanted]}.`,
  markdownGiven: 'لم يُستورد شيء. هذه صيغة Markdown؛ اختر ملف JSON.',
  notKept: 'لم يُستورد شيء: تعذّر على هذا الجهاز حفظه.',
  fileName: 'dateline-own',
  heading: 'من Dateline',
  exportedOn: (day) => `صُدّر في ${day}`,
  savedHeading: 'محفوظة للقراءة',
  placesHeading: 'بدأت قراءتها',
  readTo: (percent) => `قُرئ منها ${numeral(percent)}٪`,
  notesHeading: 'التظليل والملاحظات',
  lost: 'لم تعد في النص',
};
