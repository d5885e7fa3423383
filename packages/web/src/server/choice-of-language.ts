import registry from '../words/languages.json';
import { languageCookie } from '../words/language-cookie';

type Tag = keyof typeof registry;

const tags = Object.keys(registry) as Tag[];
const [main = 'en'] = tags;

/** A language of the interface by its tag, in any case and with any region; else undefined. */
export function chosenLanguage(tag: string | null | undefined): Tag | undefined {
  const [primary] = (tag ?? '').trim().toLowerCase().split('-');
  return tags.find((each) => each === primary);
}

/** What a request says of the reader's language, header by header. */
export interface LanguageHeaders {
  readonly cookie?: string | undefined;
  readonly acceptLanguage?: string | undefined;
}

/** The reader's own choice, else what their browser prefers of what there is, else the first. */
export function languageOf({ cookie, acceptLanguage }: LanguageHeaders): string {
  return chosenLanguage(valueOf(languageCookie, cookie)) ?? preferred(acceptLanguage) ?? main;
}

function valueOf(name: string, cookies = ''): string | undefined {
  for (const pair of cookies.split(';')) {
    const [key, value] = pair.split('=', 2);
    if (key?.trim() === name) return value;
  }
  return undefined;
}

/** Longer than any honest `Accept-Language`; the rest is not looked at. */
const longest = 300;

function preferred(acceptLanguage = ''): string | undefined {
  const ranges = acceptLanguage
    .slice(0, longest)
    .split(',')
    .map((range) => {
      const [tag, ...parameters] = range.split(';');
      const weight = parameters.find((each) => each.trim().startsWith('q='))?.split('=')[1];
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { tag } of ranges) {
    const found = tag?.trim() === '*' ? main : chosenLanguage(tag);
    if (found) return found;
  }
  return undefined;
}
