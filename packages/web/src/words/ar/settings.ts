import type * as english from '../en/settings';
import type { Wording } from '../wording';

export const settings: Wording<typeof english.settings> = {
  theme: 'الورق',
  themes: { system: 'كما في الجهاز', light: 'فاتح', sepia: 'عاجي', dark: 'داكن' },
  textSize: 'حجم النص',
  textSizes: {
    small: 'صغير',
    normal: 'عادي',
    large: 'كبير',
    larger: 'أكبر',
    largest: 'الأكبر',
  },
  face: 'الخط',
  faces: {
    dateline: 'خط ديتلاين',
    sans: 'خط الجهاز البسيط',
    device: 'خط الجهاز المذيّل',
    clear: 'حروف واضحة',
  },
  faceHint:
    'يخص الحروف اللاتينية. «حروف واضحة» هو خط Atkinson Hyperlegible، رُسم بحيث لا يلتبس حرف بآخر.',
  width: 'عرض السطر',
  widths: { narrow: 'ضيّق', normal: 'عادي', wide: 'عريض' },
  spacing: 'المسافة بين السطور',
  spacings: { close: 'متقاربة', normal: 'عادية', open: 'متباعدة' },
  motion: 'الحركة',
  motions: { system: 'كما في الجهاز', reduced: 'مقلّلة' },
  motionHint: 'مقلّلة: تتبدّل الصفحات واللوحات دفعة واحدة، ولا ينزلق شيء.',
  data: 'البيانات',
  datas: { system: 'كما في الجهاز', reduced: 'مقلّلة' },
  dataHint: 'مقلّلة: لا يُحفظ شيء لوقت لاحق ما لم تطلبه.',
  marks: 'الخطوط تحت الأسماء والأحداث',
  markses: { shown: 'ظاهرة', quiet: 'مخفية' },
  marksHint: 'مخفية: يظهر النص مجرّدًا، ويظل الاسم يُفتح عند لمسه.',
  more: 'كل الإعدادات',
};

export const settingsPage: Wording<typeof english.settingsPage> = {
  title: 'الإعدادات',
  intro: 'شكل الصفحات وحركتها، على هذا الجهاز وحده. كل اختيار يسري على الفور.',
  text: 'النص',
  comfort: 'الراحة',
  language: 'اللغة',
  languageHint: 'لغة ما يحيط بالبرقيات. أما نص البرقية فيبقى باللغة التي كُتب بها.',
  fetching: (language) => `يجري جلب ديتلاين باللغة: ${language}…`,
  unreachable: (language) =>
    `ديتلاين باللغة ${language} ليس على هذا الجهاز بعد، والخادم لا يمكن الوصول إليه. لم يتغيّر شيء. اخترها مرة أخرى حين تكون متصلًا.`,
  preview: 'هكذا سيبدو',
  previewText:
    'في ختام القمة في هانغتشو تحدّث الرئيسان تسعين دقيقة، وقوفًا في أولها. وما لم يتمكّنا من حسمه عاد إلى وزيريهما، وهما يعملان عليه منذ منتصف يوليو.',
  previewNames: ['هانغتشو', 'الرئيسان'],
  reset: 'كما كان في البداية',
  unscripted: 'ما عدا اللغة، تحتاج هذه الإعدادات إلى JavaScript.',
};
