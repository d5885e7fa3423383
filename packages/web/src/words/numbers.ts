import { locale, plainNumbers } from '#words/phrases';
import { said } from './said';

let format: Intl.NumberFormat | undefined;
let rules: Intl.PluralRules | undefined;

/** "1,234", as the language writes it. */
export function numeral(number: number): string {
  if (plainNumbers && isPlain(number)) return String(number);
  return said(`n:${number}`, () => (format ??= new Intl.NumberFormat(locale)).format(number));
}

/** Short enough to be written alike with and without `Intl`: nothing to group, one decimal at most. */
function isPlain(number: number): boolean {
  return number >= 0 && number < 1000 && Number.isInteger(number * 10);
}

/** A form for each way in which the language counts; `#` stands for the number. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** `counted(3, { one: '# day', other: '# days' })` → "3 days". */
export function counted(count: number, forms: Forms): string {
  const select = () => (rules ??= new Intl.PluralRules(locale)).select(count);
  const rule = said(`rule:${count}`, select) as Intl.LDMLPluralRule;
  return (forms[rule] ?? forms.other).replace('#', () => numeral(count));
}

/** The number in a text that was written out already: "1,234" → 1234. */
export function numberIn(text: string): number {
  return Number(text.replaceAll(/\D/g, ''));
}
