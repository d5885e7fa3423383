import type * as english from '../en/kept';
import type { Wording } from '../wording';

export const card: Wording<typeof english.card> = {
  kept: 'على هذا الجهاز',
  partly: 'بعضها على هذا الجهاز',
  partlyOf: (done, of) => `${done} من ${of} على هذا الجهاز`,
  stale: (when) => `على هذا الجهاز، كما كانت ${when}`,
  keeping: 'يجري جلبها إلى هذا الجهاز',
  percent: (done) => `يجري جلبها إلى هذا الجهاز، ${done}`,
};

export const gone: Wording<typeof english.gone> = {
  retracted: 'سحبها ناشرها معلنًا السبب',
  deleted: 'أزالها ناشرها',
};

export const keepRead: Wording<typeof english.keepRead> = 'احفظها';
export const keepReadHint: Wording<typeof english.keepReadHint> =
  'هي هنا ثلاثين يومًا لأنك قرأتها. احفظها فتبقى حتى تزيلها.';
