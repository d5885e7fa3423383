import { Parser } from 'htmlparser2';
import type { CleanPage } from './clean-page';
import { jsonLdArticle } from './json-ld';
import { languageTag } from './language-tag';
import { shortText } from './plain-text';
import type { ReadArticle } from './read-result';
import { namesIn } from './text-article';
import { writtenTime } from './written-time';

export type PageMetadata = Omit<ReadArticle, 'dateline' | 'blocks'>;

/**
 * What a page says of its article: JSON-LD first, then Open Graph and its kin, then plain meta
 * elements, `<time>` and `<title>`. All of it as plain text, addresses only of the web.
 */
export function pageMetadata(page: CleanPage, pageUrl: string | undefined): PageMetadata {
  const data = jsonLdArticle(page.jsonLd);
  const meta = (...names: readonly string[]) =>
    names.flatMap((name) => page.meta.get(name) ?? []).find((value) => value.trim() !== '');
  const publisher = plain(data?.publisher ?? meta('og:site_name', 'application-name'), 120);
  return {
    headline:
      plain(data?.headline) ??
      plain(meta('og:title', 'twitter:title', 'dc.title')) ??
      withoutSite(plain(page.title), publisher),
    description: plain(
      data?.description ?? meta('og:description', 'description', 'twitter:description'),
      1000,
    ),
    authors: authorsOf(
      data?.authors ?? [],
      page.meta.get('article:author') ?? page.meta.get('author') ?? page.meta.get('dc.creator'),
    ),
    publisher,
    published:
      writtenTime(data?.published) ??
      writtenTime(
        meta(
          'article:published_time',
          'datepublished',
          'date',
          'dc.date',
          'pubdate',
          'parsely-pub-date',
        ),
      ) ??
      writtenTime(page.times[0]),
    modified:
      writtenTime(data?.modified) ??
      writtenTime(
        meta('article:modified_time', 'datemodified', 'og:updated_time', 'last-modified'),
      ),
    url: webAddress(page.canonical ?? meta('og:url') ?? data?.url, pageUrl) ?? webAddress(pageUrl),
    language: languageTag(page.language ?? data?.language ?? meta('og:locale')),
  };
}

function authorsOf(
  named: readonly string[],
  fallback: readonly string[] | undefined,
): readonly string[] {
  const written = named.length > 0 ? named : (fallback ?? []);
  const names = written
    .filter((name) => !/^https?:/i.test(name.trim()))
    .flatMap((name) => namesIn(plain(name) ?? ''));
  return [...new Set(names)].slice(0, 20);
}

/** "Talks fail - The Daily" → "Talks fail", when the site is known to be The Daily. */
function withoutSite(title: string | null, site: string | null): string | null {
  if (title === null || site === null) return title;
  const cut = /^(?<title>.+?)\s+[-–—|·:]\s+(?<site>[^-–—|·]+)$/u.exec(title)?.groups;
  return cut?.['site']?.toLowerCase() === site.toLowerCase() ? (cut['title'] ?? title) : title;
}

/** Metadata is text, yet some pages put tags into it, or escape it twice. */
function plain(value: string | null | undefined, limit = 500): string | null {
  if (value == null) return null;
  if (!/[<&]/.test(value)) return shortText(value, limit);
  let text = '';
  let skipped = 0;
  const isCode = (name: string) => name === 'script' || name === 'style';
  const parser = new Parser({
    onopentag: (name) => void (skipped += isCode(name) ? 1 : 0),
    onclosetag: (name) => void (skipped -= isCode(name) ? 1 : 0),
    ontext: (piece) => void (text += skipped === 0 ? piece : ''),
  });
  parser.end(value.slice(0, limit * 10));
  return shortText(text, limit);
}

/** An address of the web, made whole against `base`; null for any other. */
export function webAddress(written: string | null | undefined, base?: string): string | null {
  const trimmed = written?.trim() ?? '';
  if (trimmed === '' || trimmed.length > 2000) return null;
  const url = URL.canParse(trimmed, base) ? new URL(trimmed, base) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  url.username = '';
  url.password = '';
  // What URLs may hold, and the model does not take.
  return /["<>\\^`{|}\s]/.test(url.href) ? null : url.href;
}
