import type * as english from '../en/entity';
import { numeral } from '../numbers';
import type { Wording } from '../wording';

export const entity: Wording<typeof english.entity> = {
  alsoKnownAs: 'من أسمائه أيضًا',
  elsewhere: 'في مواقع أخرى',
  said: 'أقوال',
  tookPart: 'شارك في',
  namedIn: 'في هذه البرقيات',
  roles: 'مناصب شغلها',
  people: 'أعضاؤها',
  contains: 'أماكن فيه',
  happened: 'ما جرى هنا',
  unlocated: 'لا تحدّد البرقيات موقعه تحديدًا يكفي لوضعه على خريطة.',
  precision: (km) =>
    km < 1 ? 'الموقع محدّد بدقة كيلومتر واحد' : `الموقع محدّد بدقة ${numeral(Math.round(km))} كم`,
  nothing: 'لا شيء آخر مسجّل.',
  on: 'بمناسبة',
};
