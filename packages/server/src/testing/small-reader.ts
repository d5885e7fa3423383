import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { WebBundle } from '../http/web-bundle';

const document = 'query ArticlePage($slug: String!) { article(slug: $slug) { headline } }';
const hash = createHash('sha256').update(document).digest('hex');

/** The part of a reader that speaks one language only. */
export const oneLanguage = {
  languageOf: () => 'en',
  chosenLanguage: () => undefined,
  languageCookie: 'dateline-language',
} satisfies Partial<WebBundle>;

/** A reader with article pages only, in the shape that the real one has; it serves no files. */
export const smallReader: WebBundle = {
  match(path) {
    const slug = /^\/articles\/([^/]+)$/.exec(path)?.[1];
    if (slug === undefined) return null;
    const operation = { name: 'ArticlePage', hash, document, variables: { slug } };
    return { screen: 'article', operations: [operation] };
  },
  async render({ results, alternates = [] }) {
    const [result] = results as { data?: { article: { headline: string } | null } }[];
    const headline = result?.data?.article?.headline;
    const links = alternates.map(({ type, href }) => `<link type='${type}' href='${href}'>`);
    return {
      status: headline === undefined ? 404 : 200,
      html: `<!doctype html><title>${headline ?? 'Nothing here'}</title>${links.join('')}`,
    };
  },
  ...oneLanguage,
  clientDirectory: fileURLToPath(new URL('./schemas', import.meta.url)),
  operations: { [hash]: document },
};
