import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const words = join(import.meta.dirname, '../src/words');

/** The languages of the interface, the one that others fall back to first. */
export const languages = Object.entries(
  JSON.parse(readFileSync(join(words, 'languages.json'), 'utf8')),
).map(([language, about]) => ({ language, .../** @type {About} */ (about) }));

/** @typedef {{ name: string, direction: 'ltr' | 'rtl' }} About */

export const [{ language: mainLanguage }] = languages;

/** Where `#words/<topic>` is looked for, in this order. @param {string} language */
export function wordsOf(language) {
  return language === mainLanguage
    ? [join(words, language)]
    : [join(words, language), join(words, mainLanguage)];
}

/** The topics that are not written in a language yet. @param {string} language */
export function missingTopics(language) {
  const [own] = wordsOf(language);
  return readdirSync(join(words, mainLanguage)).filter((topic) => !existsSync(join(own, topic)));
}

/**
 * `shell.html` → `shell.ar.html`: files of one language, beside those of the others. The main
 * language's have the bare name. src/words/file-of-language.ts says the same to the browser.
 *
 * @param {string} name
 * @param {string} language
 */
export function fileOfLanguage(name, language) {
  return language === mainLanguage ? name : name.replace(/(?=\.\w+$)/, `.${language}`);
}
