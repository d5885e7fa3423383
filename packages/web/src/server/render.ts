import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { matchAddress } from '../routing/routes';
import type * as Pages from './pages';
import type { Match, PageRenderer, RenderInput, Rendered } from './page-renderer';

export { languageCookie } from '../words/language-cookie';
export { chosenLanguage, languageOf } from './choice-of-language';

/** Where the files for the browser stand. */
export const clientDirectory: PageRenderer['clientDirectory'] = fileURLToPath(
  new URL('../client', import.meta.url),
);

/** The text of each of the pages' operations by its SHA-256. */
export const operations: PageRenderer['operations'] = JSON.parse(
  readFileSync(new URL('../operations.json', import.meta.url), 'utf8'),
);

/** The page at an address and the questions it asks, or null when there is none. */
export function match(path: string, search: URLSearchParams): Match | null {
  const found = matchAddress(path, search);
  if (!found) return null;
  return {
    screen: found.screen,
    operations: found.question
      ? [{ ...found.question, document: operations[found.question.hash] ?? '' }]
      : [],
  };
}

/** Renders the page at `url` with the answers to the questions that `match` gave for it. */
export async function render({ language = 'en', ...input }: RenderInput): Promise<Rendered> {
  const file = new URL(`./pages.${language}.mjs`, import.meta.url).href;
  const pages: typeof Pages = await import(/* webpackIgnore: true */ file);
  return pages.renderPage(input);
}
