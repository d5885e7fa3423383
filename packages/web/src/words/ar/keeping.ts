import type * as english from '../en/keeping';
import { isolate } from '../isolate';
import { counted, numberIn } from '../numbers';
import type { Wording } from '../wording';

const dispatches = (count: string) =>
  counted(numberIn(count), {
    zero: 'لا برقيات',
    one: 'برقية واحدة',
    two: 'برقيتان',
    few: '# برقيات',
    other: '# برقية',
  });

export const control: Wording<typeof english.control> = {
  keep: 'احفظها على هذا الجهاز',
  about: (wire, kept) => `نحو ${isolate(wire)} للجلب، و${isolate(kept)} تُحفظ`,
  brings: (count) =>
    counted(numberIn(count), {
      one: 'مع البرقية المذكورة هنا وكل صفحة تشير إليها.',
      two: 'مع البرقيتين المذكورتين هنا وكل صفحة تشيران إليها.',
      few: 'مع البرقيات الـ# المذكورة هنا وكل صفحة تشير إليها.',
      other: 'مع البرقيات الـ# المذكورة هنا وكل صفحة تشير إليها.',
    }),
  progress: (done, of) => `وصل ${done} من ${dispatches(of)}`,
  starting: 'يجري طلبها…',
  pause: 'إيقاف مؤقت',
  goOn: 'متابعة',
  again: 'حاول مرة أخرى',
  remove: 'إزالة',
  kept: (size) => `محفوظة على هذا الجهاز · ${isolate(size)}`,
  keptAsOf: (size, when) => `محفوظة على هذا الجهاز · ${isolate(size)}، كما كانت ${when}`,
  halts: {
    paused: 'متوقفة مؤقتًا. ما وصل يبقى هنا.',
    full: 'لم يبقَ متسع على هذا الجهاز. ما وصل يبقى هنا؛ أخلِ مكانًا ثم تابع.',
    unreachable: 'انقطع الاتصال. تتابع من نفسها حين يمكن الوصول إلى الخادم.',
    trouble: 'لم يتمكّن الخادم من الإجابة. ما وصل يبقى هنا.',
  },
  troubles: {
    unavailable: 'لا يسمح هذا المتصفح بحفظ شيء.',
    full: 'لم تُحفظ: لا متسع على هذا الجهاز. لم يضع شيء مما كان هنا.',
    unreachable: 'لم تُحفظ: تعذّر الوصول إلى الخادم. لم يضع شيء مما كان هنا.',
    trouble: 'لم تُحفظ: لم يتمكّن الخادم من الإجابة. لم يضع شيء مما كان هنا.',
  },
};

export const storage: Wording<typeof english.storage> = {
  used: (size) => `${isolate(size)} على هذا الجهاز`,
  usedOf: (size, quota) => `${isolate(size)} من نحو ${isolate(quota)}`,
  usedHint: 'ما يحمله هذا المتصفح لأجل Dateline، مما قد يعيره له.',
  dispatchesTake: (size) => `منها ${isolate(size)} برقيات وصفحاتها.`,
  lasting: 'وعد هذا المتصفح بأن يبقيه حتى تزيله أنت.',
  passing: 'قد يمحوه هذا المتصفح حين تضيق مساحة الجهاز.',
  ask: 'اطلب منه ألا يفعل',
  refused: 'رفض المتصفح الآن. يوافق بسهولة أكبر حين يكون Dateline مثبّتًا.',

  groups: {
    fetching: 'في الطريق إلى هذا الجهاز',
    storylines: 'القصص',
    articles: 'البرقيات',
    people: 'الأشخاص',
    places: 'الأماكن',
    organizations: 'الجهات',
    events: 'الأحداث',
    newest: 'الأحدث، محفوظة من نفسها',
    read: 'قُرئت مؤخرًا',
    gone: 'سُحبت بعد أن حفظتها',
  },
  readHint: 'هنا ثلاثين يومًا بعد آخر مرة فتحتها.',
  goneHint: 'استردّها ناشرها، فلم يعد نصّها على هذا الجهاز.',
  shared: 'الصفحات المشتركة بين عدة برقيات تُخزَّن مرة واحدة، فالكل أقل من المجموع.',

  sort: 'الترتيب',
  sorts: { latest: 'الأحدث', size: 'الحجم', title: 'العنوان' },
  keptAgo: (ago) => `حُفظت ${ago}`,
  checkedAgo: (ago) => `كما كانت ${ago}`,
  partsHere: (done, of) => `${done} من ${dispatches(of)}`,
  parts: (count) => dispatches(count),
  broken: (count) =>
    counted(numberIn(count), {
      zero: 'لا صفحات ناقصة',
      one: 'صفحة ناقصة',
      two: 'صفحتان ناقصتان',
      few: '# صفحات ناقصة',
      other: '# صفحة ناقصة',
    }),
  removeNamed: (title) => `إزالة: ${isolate(title)}`,
  keepNamed: (title) => `حفظ: ${isolate(title)}`,
  pauseNamed: (title) => `إيقاف مؤقت: ${isolate(title)}`,
  goOnNamed: (title) => `متابعة: ${isolate(title)}`,
  dismiss: 'إزالة من القائمة',
  dismissNamed: (title) => `إزالة من القائمة: ${isolate(title)}`,
  more: (count) => `عرض ${count} أخرى`,

  removed: (title) => `أُزيلت: ${isolate(title)}`,
  undo: 'تراجع',
  close: 'إغلاق',

  cleared: 'محا هذا المتصفح ما كنت قد حفظته',
  clearedHint: (count) =>
    `احتاج إلى المساحة، أو طُلب منه ذلك. ${counted(numberIn(count), {
      zero: 'لم يذهب شيء',
      one: 'ذهب شيء واحد مما حفظته',
      two: 'ذهب شيئان مما حفظته',
      few: 'ذهبت # أشياء مما حفظته',
      other: 'ذهب # شيئًا مما حفظته',
    })}، وما لم يُسحب لا يزال على الخادم.`,
  fetchAgain: 'اجلبها مرة أخرى',
  leave: 'دعها',

  full: 'لم يبقَ متسع على هذا الجهاز',
  fullHint: 'لم يضع شيء مما كان هنا. لإخلاء مكان أزِل شيئًا مما يلي؛ الأكبر أولًا حين ترتّب بالحجم.',

  automatic: 'دون سؤال',
  newest: 'احتفظ دائمًا بأحدث البرقيات',
  none: 'لا شيء',
  newestHint: 'تأتي حين تفتح Dateline، وتذهب الأقدم كلما جاءت أحدث منها.',
  wifiOnly: 'عبر Wi-Fi فقط',
  wifiKnown: 'ما تطلبه بنفسك يُجلب عبر أي شبكة.',
  wifiUnknown: 'لا يخبر هذا المتصفح بأي شبكة هو متصل، فمع هذا الاختيار لا يأتي شيء من نفسه.',
  saveData: 'هذا الجهاز مضبوط على توفير البيانات، فلا يأتي شيء من نفسه.',

  care: 'العناية به',
  check: 'افحص ما هو محفوظ',
  checking: 'يجري الفحص…',
  sound: 'كل شيء هنا وسليم.',
  mended: (count) =>
    counted(numberIn(count), {
      zero: 'لم ينقص شيء.',
      one: 'واحدة كانت ناقصة ويجري جلبها مرة أخرى.',
      two: 'اثنتان كانتا ناقصتين ويجري جلبهما مرة أخرى.',
      other: '# كانت ناقصة ويجري جلبها مرة أخرى.',
    }),
  removeAll: 'إزالة كل شيء',
  removeAllTitle: 'أتريد إزالة كل شيء من هذا الجهاز؟',
  removeAllHint: (size) =>
    `تذهب ${isolate(size)} من البرقيات وصفحاتها، وتبقى إعداداتك. لا يمكن التراجع عن ذلك، لكن يمكن جلبها كلها مرة أخرى.`,
  removeAllYes: 'إزالة كل شيء',
  removeAllNo: 'إبقاؤه',

  emptyTitle: 'لا شيء محفوظ هنا بعد',
  emptyHint:
    'افتح برقية فتبقى ثلاثين يومًا. وليكون معك شخص أو مكان أو قصة كاملة في نفق، افتح صفحته واختر «احفظها على هذا الجهاز».',
};

export const told: Wording<typeof english.told> = {
  hint: 'لم يعد نصّها على هذا الجهاز.',
  close: 'إغلاق',
};
