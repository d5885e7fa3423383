import type * as english from '../en/event';
import { isolate } from '../isolate';
import type { Wording } from '../wording';

export const event: Wording<typeof english.event> = {
  when: 'متى',
  where: 'أين',
  phrase: (phrase) => `يقول النص: «${isolate(phrase)}».`,
  undated: 'لا يذكر النص تاريخًا.',
  who: 'من شارك',
  wouldDo: 'من كان مقررًا أن يشارك',
  eachSide: 'ما على كل طرف أن يفعله',
  before: 'ما سبقه',
  after: 'ما تلاه',
  partOf: 'جزء من',
  parts: 'أجزاؤه',
  said: 'ما قيل',
  evidence: 'الكلمات التي تدل عليه',
  tellsIn: 'ترويه',
};
