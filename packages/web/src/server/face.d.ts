// What another package sees of `@dateline/web/server`: the built bundle's face, without the
// sources behind it, which only this package's build can read.
import type { PageRenderer } from './page-renderer';

export type * from './page-renderer';
export const match: PageRenderer['match'];
export const render: PageRenderer['render'];
export const clientDirectory: PageRenderer['clientDirectory'];
export const operations: PageRenderer['operations'];
export const languageOf: PageRenderer['languageOf'];
export const chosenLanguage: PageRenderer['chosenLanguage'];
export const languageCookie: PageRenderer['languageCookie'];
