import type { ArticleDocument } from '@dateline/model';
import { articleUrl, entityUrl } from '../site/addresses';
import { site } from '../site/site';
import { writeHtml } from '../xml/write-xml';

/** What a page that embeds an article has room for, in CSS pixels. */
export interface Room {
  readonly maxWidth: number | null;
  readonly maxHeight: number | null;
}

/** The width that the excerpt looks best at, and the room below which it is better left out. */
const usual = { width: 600, height: 240 };
const least = { width: 240, height: 240 };

/**
 * An article as an oEmbed 1.0 response: an excerpt in plain HTML that runs nothing, or, where
 * there is no room for that, a link.
 */
export function oembed(
  document: ArticleDocument,
  origin: string,
  room: Room,
): Readonly<Record<string, string | number>> {
  const { article } = document;
  const [author] = article.contributions.filter(({ kind }) => kind === 'author');
  const authorName = document.people.find(({ slug }) => slug === author?.person)?.name;
  return {
    version: '1.0',
    ...shape(document, origin, room),
    title: article.retraction ? `Retracted: ${article.headline}` : article.headline,
    ...(author && authorName !== undefined
      ? { author_name: authorName, author_url: entityUrl(origin, `people/${author.person}`) }
      : {}),
    provider_name: site.name,
    provider_url: `${origin}/`,
  };
}

function shape(document: ArticleDocument, origin: string, { maxWidth, maxHeight }: Room) {
  const width = Math.min(usual.width, maxWidth ?? usual.width);
  const height = Math.min(usual.height, maxHeight ?? usual.height);
  if (width < least.width || height < least.height) return { type: 'link' };
  return { type: 'rich', html: excerpt(document, origin), width, height };
}

function excerpt({ article }: ArticleDocument, origin: string): string {
  const url = articleUrl(origin, article.slug);
  return writeHtml((parent) => {
    const quote = parent.ele('blockquote').att('cite', url).att('lang', article.language);
    quote.ele('p').ele('a').att('href', url).ele('strong').txt(article.headline);
    const said = article.retraction
      ? `Retracted on ${article.retraction.at.slice(0, 10)}. ${article.retraction.reason}`
      : (article.description ?? '');
    if (said !== '') quote.ele('p').txt(said);
    const where = article.dateline ? `${article.dateline.text} · ` : '';
    quote.ele('footer').txt(`${where}${article.datePublished.slice(0, 10)} · ${site.name}`);
  });
}
