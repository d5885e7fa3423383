import type * as english from '../en/kinds';
import type { Wording } from '../wording';

export const kinds: Wording<typeof english.kinds> = {
  person: 'شخص',
  place: 'مكان',
  organization: 'جهة',
  event: 'حدث',
};

export const kindsPlural: Wording<typeof english.kindsPlural> = {
  person: 'الأشخاص',
  place: 'الأماكن',
  organization: 'الجهات',
  event: 'الأحداث',
  article: 'البرقيات',
  quote: 'الأقوال',
};

export const placeKinds: Wording<typeof english.placeKinds> = {
  COUNTRY: 'بلد',
  REGION: 'إقليم',
  CITY: 'مدينة',
  TOWN: 'بلدة',
  SUBURB: 'ضاحية',
  DISTRICT: 'حي',
  ROAD: 'طريق',
  BUILDING: 'مبنى',
  OTHER: 'مكان',
};

export const organizationKinds: Wording<typeof english.organizationKinds> = {
  GOVERNMENT: 'حكومة',
  MINISTRY: 'وزارة',
  INTERGOVERNMENTAL: 'هيئة دولية',
  ARMED_GROUP: 'جماعة مسلحة',
  ARMED_FORCES: 'جيش',
  POLITICAL_GROUP: 'تكتل سياسي',
  NEWS_MEDIA: 'مؤسسة إخبارية',
  THINK_TANK: 'مركز أبحاث',
  COMPANY: 'شركة',
  OTHER: 'جهة',
};

export const eventKinds: Wording<typeof english.eventKinds> = {
  SUMMIT: 'قمة',
  MEETING: 'اجتماع',
  NEWS_CONFERENCE: 'مؤتمر صحفي',
  STATEMENT: 'بيان',
  LETTER: 'رسالة',
  PROPOSAL: 'مقترح',
  AGREEMENT: 'اتفاق',
  OFFENSIVE: 'هجوم',
  SIEGE: 'حصار',
  EVACUATION: 'إجلاء',
  CONFLICT: 'نزاع',
  OTHER: 'حدث',
};

export const statuses: Wording<typeof english.statuses> = {
  HAPPENED: 'وقع',
  ONGOING: 'مستمر',
  EXPECTED: 'متوقع',
  DID_NOT_HAPPEN: 'لم يقع',
};

export const statusSentences: Wording<typeof english.statusSentences> = {
  HAPPENED: 'وقع بالفعل.',
  ONGOING: 'كان لا يزال مستمرًا حين كُتبت البرقية.',
  EXPECTED: 'كان متوقعًا، ولم يكن قد وقع حين كُتبت البرقية.',
  DID_NOT_HAPPEN: 'كان متوقعًا ولم يقع.',
};
