/** Holds the language that the reader chose; without it, the browser's preference decides. */
export const languageCookie = 'dateline-language';

/** Seconds that the choice is remembered: a year after it was made. */
export const languageCookieAge = 31_536_000;
