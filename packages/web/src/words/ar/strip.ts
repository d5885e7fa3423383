import type * as english from '../en/strip';
import { isolate } from '../isolate';
import { numeral } from '../numbers';
import type { Wording } from '../wording';

export const strip: Wording<typeof english.strip> = {
  label: 'أين ومتى في القصة',
  open: 'افتح الخط الزمني',
  openMap: 'افتح الخريطة',
  step: 'أين ومتى القصة، مقطعًا مقطعًا',
  at: (number, of, place, time, still, filed) => {
    const name = isolate(place);
    const where = filed ? `أُرسلت من ${name}` : still ? `لا تزال في ${name}` : name;
    return `المقطع ${numeral(number)} من ${numeral(of)}: ${time ? `${where}، ${time}` : where}`;
  },
  noPlace: 'لا مكان مذكور',
  noTime: 'لا وقت مذكور',
};
