import { isSlug } from '@dateline/model';
import { feedFormats } from '../feed/feed-formats';
import { formatUrl, typeOf } from '../formats/article-format';
import { articleFormats } from '../formats/article-formats';
import { oembedAlternates } from '../oembed/oembed-alternates';
import { articleUrl } from '../site/addresses';
import type { Alternate } from './alternate';

/** The other forms of the page at a path: an article's formats, a list's feeds. Empty for the rest. */
export function alternatesOf(path: string, origin: string): readonly Alternate[] {
  const [, collection, slug, ...deeper] = path.replace(/\/$/, '').split('/');
  if (collection === undefined) return feeds(`${origin}/feed`);
  if (slug === undefined || !isSlug(slug) || deeper.length > 0) return [];
  if (collection === 'storylines') return feeds(`${origin}/storylines/${slug}/feed`);
  if (collection !== 'articles') return [];
  return [
    ...articleFormats.map((format) => ({
      type: typeOf(format),
      href: formatUrl(origin, slug, format),
      title: format.title,
    })),
    ...oembedAlternates(articleUrl(origin, slug), origin),
  ];
}

function feeds(base: string): readonly Alternate[] {
  return feedFormats.map(({ extension, mediaType, title }) => ({
    type: mediaType,
    href: `${base}.${extension}`,
    title,
  }));
}
