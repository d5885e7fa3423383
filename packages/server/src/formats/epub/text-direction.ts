const rightToLeft: ReadonlySet<string> = new Set(
  'ar arc ckb dv fa he ks nqo ps sd syr ug ur yi'.split(' '),
);

/** Which way a language (BCP 47) is written, as HTML's `dir` says it. */
export function textDirection(language: string): 'ltr' | 'rtl' {
  const [primary = ''] = language.toLowerCase().split('-');
  return rightToLeft.has(primary) ? 'rtl' : 'ltr';
}
