import type * as english from '../en/changes';
import { counted } from '../numbers';
import type { Wording } from '../wording';

type Words = typeof english.changes;

const nouns: Readonly<Record<keyof Words['sorts'], Parameters<typeof counted>[1]>> = {
  article: { one: 'عنوان واحد', two: 'عنوانان', few: '# عناوين', other: '# عنوانًا' },
  quote: { one: 'اقتباس واحد', two: 'اقتباسان', few: '# اقتباسات', other: '# اقتباسًا' },
  event: { one: 'حدث واحد', two: 'حدثان', few: '# أحداث', other: '# حدثًا' },
  time: { one: 'تاريخ واحد', two: 'تاريخان', few: '# تواريخ', other: '# تاريخًا' },
  participation: { one: 'مشارك واحد', two: 'مشاركان', few: '# مشاركين', other: '# مشاركًا' },
  role: { one: 'منصب واحد', two: 'منصبان', few: '# مناصب', other: '# منصبًا' },
  mention: { one: 'ذِكر واحد', two: 'ذِكران', few: '# مرات ذِكر', other: '# مرة ذِكر' },
  entity: { one: 'وصف واحد', two: 'وصفان', few: '# أوصاف', other: '# وصفًا' },
};

const verbs: Readonly<Record<keyof Words['kinds'], string>> = {
  added: 'إضافة',
  removed: 'حذف',
  changed: 'تغيير',
  narrowed: 'تدقيق',
  widened: 'توسيع',
  orphaned: 'زوال كلمات',
};

export const changes: Wording<Words> = {
  corrected: (day) => `صُحّحت في ${day} بعد أن قرأتها.`,
  count: (sort, kind, count) => `${verbs[kind]}: ${counted(count, nouns[sort])}`,
  counts: (parts) => `${parts.join('، ')}.`,
  onlyWords: 'تغيّرت الصياغة، والوقائع كما هي.',
  see: 'انظر ما تغيّر',
  seen: 'اطّلعت',
  retracted: (read, day) => `قرأتها في ${read}. وسُحبت في ${day}.`,
  title: 'ما تغيّر منذ قرأتها',
  between: (read, day) => `قرأتها في ${read}، وآخر تغيير فيها في ${day}.`,
  close: 'إغلاق',
  why: 'ما يقوله المحرّرون',
  facts: 'في الوقائع',
  noFacts: 'لم تتغيّر واقعة.',
  words: 'في الكلمات',
  noWords: 'لم تتغيّر كلمة.',
  before: 'قبل',
  after: 'الآن',
  sorts: {
    article: 'العنوان',
    quote: 'الاقتباسات',
    event: 'الأحداث',
    time: 'التواريخ',
    participation: 'من شارك',
    role: 'المناصب',
    mention: 'الأسماء',
    entity: 'من هم وما هي',
  },
  kinds: {
    added: 'أُضيف',
    removed: 'حُذف',
    changed: 'تغيّر',
    narrowed: 'صار أدق',
    widened: 'صار أقل دقة',
    orphaned: 'زالت كلماته',
  },
  headings: { headline: 'العنوان', description: 'الوصف' },
  times: (count) => counted(count, { two: 'مرتان', few: '# مرات', other: '# مرة' }),
  same: (count) =>
    counted(count, {
      one: 'فقرة واحدة لم تتغيّر',
      two: 'فقرتان لم تتغيّرا',
      few: '# فقرات لم تتغيّر',
      other: '# فقرة لم تتغيّر',
    }),
  removedWords: 'محذوف: ',
  addedWords: 'مضاف: ',
  endOfChange: ' (نهاية)',
  card: 'صُحّحت بعد أن قرأتها',
};
