import type { Article } from '../article';
import type { Block, BlockKind } from '../block';
import type { Library } from '../library/library';
import { isEdtfDay } from '../time/edtf-time';
import { RevisionError } from './revision-error';

const instant =
  /^(\d{4}-\d\d-\d\d)[Tt](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** The article that is to change. Throws a `RevisionError` when there is none that can. */
export function articleToChange(library: Library, slug: string): Article {
  const article = library.articles.find((one) => one.slug === slug);
  if (article === undefined) {
    throw new RevisionError(
      'unknown-article',
      `The library has no article “${slug}”.`,
      'Correct the slug.',
    );
  }
  if (article.retraction !== null) {
    throw new RevisionError(
      'retracted-article',
      `The article “${slug}” was retracted at ${article.retraction.at}.`,
      'Publish a new article instead.',
    );
  }
  return article;
}

/** The same instant in UTC with milliseconds. Throws a `RevisionError` for anything else. */
export function checkedInstant(at: string): string {
  const day = instant.exec(at)?.[1];
  const time = Date.parse(at.toUpperCase());
  if (day === undefined || !isEdtfDay(day) || Number.isNaN(time)) {
    throw new RevisionError(
      'not-an-instant',
      `“${at}” is not an RFC 3339 instant.`,
      'Write day, time and offset from UTC, as in 2016-09-04T22:30:00+08:00.',
    );
  }
  return new Date(time).toISOString();
}

/** Plain text on a single line. Throws a `RevisionError` for anything else. */
export function checkedLine(text: string, what: string): string {
  if (text.trim() === '') {
    throw new RevisionError('empty-text', `${what} is empty.`, 'Write it, or leave it as it is.');
  }
  if (/\p{Cc}|\p{Surrogate}|\u2028|\u2029/u.test(text)) {
    throw new RevisionError(
      'invalid-text',
      `${what} holds a line break, a control character or half of a surrogate pair.`,
      'Write plain text on a single line.',
    );
  }
  if (text.trim() !== text) {
    throw new RevisionError(
      'invalid-text',
      `${what} begins or ends with space.`,
      'Take the space at its ends out.',
    );
  }
  return text;
}

/** The new blocks, numbered. Throws a `RevisionError` when there is none or one is not plain text. */
export function checkedBlocks(
  blocks: readonly { readonly kind: BlockKind; readonly text: string }[],
): readonly Block[] {
  if (blocks.length === 0) {
    throw new RevisionError(
      'empty-text',
      'The article would have no text.',
      'Give it at least one block, or retract it.',
    );
  }
  return blocks.map(({ kind, text }, index) => ({
    index,
    kind,
    text: checkedLine(text, `Block ${index}`),
  }));
}
