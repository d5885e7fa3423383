/**
 * The shape of a topic in another language: the same names, the same parameters, other words.
 *
 * @example
 * import type * as english from '../en/library';
 * export const library: Wording<typeof english.library> = { … };
 */
export type Wording<Of> = Of extends string
  ? string
  : Of extends readonly string[]
    ? readonly string[]
    : Of extends (...given: infer Given) => string
      ? (...given: Given) => string
      : { readonly [Name in keyof Of]: Wording<Of[Name]> };
