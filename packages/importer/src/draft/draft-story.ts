import {
  type Article,
  type Block,
  isSlug,
  type Library,
  readingMinutes,
  wordCount,
} from '@dateline/model';
import type { ArticleSource } from '../article-source';
import { ImportError } from '../import-error';
import { type KnownEntities, nothingKnown } from '../known-entities';
import type { Notice } from '../notice';
import { languageTag } from '../read/language-tag';
import { shortText } from '../read/plain-text';
import { readArticle } from '../read/read-article';
import type { ReadArticle, WrittenTime } from '../read/read-result';
import { writtenTime } from '../read/written-time';
import { recognize } from '../recognize/recognize';
import { timeOf } from '../recognize/times';
import { freeSlug } from '../slug';
import { draftedCitation } from './citation';
import { countable } from './countable';
import { datelinePlace } from './dateline-place';
import { draftedFacts } from './facts';
import { draftedLibrary } from './library';

export interface DraftOptions {
  /** RFC 3339 instant of the import, for an article that does not say when it was published. */
  readonly now?: string;
  /** Slugs of articles that exist already; a slug made from the headline avoids them. */
  readonly articleSlugs?: ReadonlySet<string>;
}

/** An article as it could be read by a machine, for an editor to look at. */
export interface Draft {
  /** One article and what it names: every reference exists in it, every fact has its words. */
  readonly library: Library;
  /** What was not understood, or was decided for lack of better knowledge, with what to do. */
  readonly notices: readonly Notice[];
}

/**
 * Drafts a story from an article: reads it, finds whom it names, which offices they hold and what
 * they say, and ties each to its words. What is not sure is left out.
 *
 * Known events that the article names are in the draft with what this article says of them alone;
 * the model's `mergeLibraries` adds a draft to a whole library.
 *
 * Throws an `ImportError`: those of `readArticle`, and `IMPORT_BAD_SOURCE` for an override that is
 * none (a slug with capitals, a language that is no tag, a day that does not exist).
 *
 * @example
 * const { library, notices } = draftStory({ kind: 'html', html, url }, known);
 */
export function draftStory(
  source: ArticleSource,
  known: KnownEntities = nothingKnown,
  options: DraftOptions = {},
): Draft {
  const read = readArticle(source);
  const notices: Notice[] = [];
  const language = languageOf(source, read, notices);
  const published = publishedOf(source, read, options, notices);
  const headline = headlineOf(source, read, notices);
  const slug = slugFor(source, headline, options);
  const dateline = datelineOf(source, read, published);
  const day = dateline?.date ?? published.day;
  const { blocks } = read;

  const found = recognize({ blocks, language, day }, known);
  const text = { article: slug, revision: 1, language, blocks };
  const facts = draftedFacts(text, found, known, day);
  const filedAt =
    dateline === null ? null : datelinePlace(read.dateline?.place ?? dateline.text, found, known);
  const citation = draftedCitation(read, { headline, published, known, taken: found.entities });
  const words = wordCount(countable(blocks), language);
  const article: Article = {
    slug,
    headline,
    description: read.description,
    language,
    dateline: dateline && { ...dateline, place: filedAt?.slug ?? null },
    datePublished: published.instant,
    dateModified: modifiedOf(read, published).instant,
    revision: 1,
    wordCount: words,
    readingMinutes: readingMinutes(words),
    contributions: [],
    citation: citation.citation,
    blocks,
    mentions: facts.mentions,
    quotes: facts.quotes,
    disagreements: [],
    storylines: [],
    corrections: [],
    revisions: [{ number: 1, at: published.instant, note: null }],
    retraction: null,
  };
  return {
    library: draftedLibrary({
      article,
      facts,
      found,
      known,
      publisher: citation.created,
      filedAt: filedAt?.created ?? null,
    }),
    notices: [...notices, ...found.notices, ...facts.notices],
  };
}

function languageOf(source: ArticleSource, read: ReadArticle, notices: Notice[]): string {
  if (source.language !== undefined) {
    const tag = languageTag(source.language);
    if (tag === null) {
      throw badSource(
        `“${source.language.slice(0, 40)}” is not a language tag.`,
        'Write a tag of BCP 47, such as en, ar or pt-BR.',
      );
    }
    return tag;
  }
  if (read.language !== null) return read.language;
  const guessed = languageByScript(read.blocks);
  notices.push({
    code: 'language-assumed',
    message: `The article does not say its language; it is taken for “${guessed}”.`,
    remedy: 'Give the language with the article, if it is another.',
    span: null,
  });
  return guessed;
}

const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{sc=Hiragana}|\p{sc=Katakana}/u, 'ja'],
  [/\p{sc=Hangul}/u, 'ko'],
  [/\p{sc=Han}/u, 'zh'],
  [/\p{sc=Arabic}/u, 'ar'],
  [/\p{sc=Hebrew}/u, 'he'],
  [/\p{sc=Cyrillic}/u, 'ru'],
  [/\p{sc=Greek}/u, 'el'],
  [/\p{sc=Thai}/u, 'th'],
  [/\p{sc=Devanagari}/u, 'hi'],
];

/** The script of most of the first letters; Latin ones are taken for English. */
function languageByScript(blocks: readonly Block[]): string {
  const beginning = blocks
    .map(({ text }) => text)
    .join(' ')
    .slice(0, 2000);
  const letters = beginning.match(/\p{L}/gu) ?? [];
  const guess = scripts.find(
    ([script]) => letters.filter((letter) => script.test(letter)).length * 3 > letters.length,
  );
  return guess?.[1] ?? 'en';
}

function publishedOf(
  source: ArticleSource,
  read: ReadArticle,
  options: DraftOptions,
  notices: Notice[],
): WrittenTime {
  if (source.published !== undefined) {
    const time = writtenTime(source.published);
    if (time !== null) return time;
    throw badSource(
      `“${source.published.slice(0, 40)}” is not a day or an instant.`,
      'Write 2016-09-04 or 2016-09-04T22:30:00+08:00.',
    );
  }
  if (read.published !== null) return read.published;
  const now = writtenTime(options.now) ?? writtenTime(new Date().toISOString());
  const date = source.dateline?.date ?? read.dateline?.date;
  const written =
    date === undefined || date === null
      ? null
      : (writtenTime(date) ?? writtenTime(timeOf(date, '', now?.day ?? null)));
  if (written !== null) return written;
  notices.push({
    code: 'no-publication-date',
    message: 'The article does not say when it was published; the day of the import stands for it.',
    remedy: 'Give the day with the article: days of the week and the like are counted from it.',
    span: null,
  });
  return now ?? { instant: new Date(0).toISOString(), day: '1970-01-01' };
}

function modifiedOf(read: ReadArticle, published: WrittenTime): WrittenTime {
  return read.modified !== null && read.modified.instant > published.instant
    ? read.modified
    : published;
}

function headlineOf(source: ArticleSource, read: ReadArticle, notices: Notice[]): string {
  const given = shortText(source.headline) ?? read.headline;
  if (given !== null) return given;
  notices.push({
    code: 'no-headline',
    message: 'The article has no headline; its first words stand for one.',
    remedy: 'Give a headline with the article.',
    span: null,
  });
  const first = read.blocks[0]?.text ?? '';
  const words = first.split(' ').slice(0, 12).join(' ');
  return [...words].slice(0, 120).join('');
}

function slugFor(source: ArticleSource, headline: string, options: DraftOptions): string {
  const { slug } = source;
  if (slug === undefined)
    return freeSlug(headline, (one) => options.articleSlugs?.has(one) ?? false);
  if (isSlug(slug)) return slug;
  throw badSource(
    `“${slug.slice(0, 40)}” is not a slug.`,
    'Write lower-case letters and digits, joined by single hyphens.',
  );
}

function datelineOf(
  source: ArticleSource,
  read: ReadArticle,
  published: WrittenTime,
): { readonly text: string; readonly date: string } | null {
  const text = shortText(source.dateline?.text, 200) ?? read.dateline?.text;
  if (text === undefined) return null;
  const date = source.dateline?.date;
  if (date !== undefined) {
    if (writtenTime(date)?.day === date) return { text, date };
    throw badSource(`“${date.slice(0, 40)}” is not a day.`, 'Write the day as 2016-09-04.');
  }
  const printed = read.dateline?.date;
  const day = printed == null ? null : timeOf(printed, '', published.day);
  return { text, date: writtenTime(day)?.day ?? published.day };
}

function badSource(message: string, remedy: string): ImportError {
  return new ImportError('IMPORT_BAD_SOURCE', message, remedy);
}
