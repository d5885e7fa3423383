import type * as english from '../en/strip';
import type { Wording } from '../wording';

export const strip: Wording<typeof english.strip> = {
  label: 'أين ومتى في القصة',
  open: 'افتح الخط الزمني',
  noPlace: 'لا مكان مذكور',
  noTime: 'لا وقت مذكور',
};
