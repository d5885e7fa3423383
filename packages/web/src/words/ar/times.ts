import type * as english from '../en/times';
import { isolate } from '../isolate';
import { writtenTime, type TimeWords } from '../written-time';
import { locale } from './phrases';

const words: TimeWords = {
  locale,
  undated: 'في وقت غير معروف',
  early: (time) => `أوائل ${time}`,
  mid: (time) => `منتصف ${time}`,
  late: (time) => `أواخر ${time}`,
  around: (time) => `حوالي ${time}`,
  possibly: (time) => `ربما ${time}`,
  until: (time) => `حتى ${time}`,
  since: (time) => `منذ ${time}`,
  between: (start, end) => `من ${start} إلى ${end}`,
  foreign: isolate,
};

export const timeOf: typeof english.timeOf = (when) => writtenTime(when, words);
