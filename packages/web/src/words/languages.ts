import { language } from '#words/phrases';
import registry from './languages.json';

/** A language of the interface, by its BCP 47 tag. */
export type Language = keyof typeof registry;

export type Direction = 'ltr' | 'rtl';

/** The languages of the interface, each by its own name; the one that others fall back to first. */
export const languages = Object.entries(registry).map(([tag, { name, direction }]) => ({
  language: tag as Language,
  name,
  direction: direction as Direction,
}));

const [main] = languages;

/** What the interface is written in here: each language has a build of its own. */
export const direction: Direction =
  languages.find((each) => each.language === language)?.direction ?? 'ltr';

/** The file of a language, as the build names it: `/shell.html` → `/shell.ar.html`. */
export function fileOfLanguage(name: string, of: Language): string {
  return of === main?.language ? name : name.replace(/(?=\.\w+$)/, `.${of}`);
}
