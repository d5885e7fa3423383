import { createHash } from 'node:crypto';
import type { SearchEntry } from '../read/search-index';
import type { Tables } from '../schema/tables';

/** The rows of some tables, in the order in which they are to be written. */
export type Rows = { readonly [Name in keyof Tables]?: readonly Tables[Name][] };

/**
 * The unit of change: an entity, article or storyline with all that is written with it.
 * Rows are made only when they are needed: a library mostly stays as it is.
 */
export interface Subject {
  /** `articles/<slug>`, `storylines/<slug>` or an entity's address. */
  readonly key: string;
  /** Of everything that a reader could see of it; made when it is first asked for. */
  readonly hash: string;
  /** The row that other subjects' rows refer to; updated in place. */
  base(): Rows;
  /** The rows that belong to it alone; replaced as a whole. */
  rows(): Rows;
  search(): readonly SearchEntry[];
}

/** A subject whose hash is of what `content` gives, made at most once. */
export function subject(content: () => string, rest: Omit<Subject, 'hash'>): Subject {
  let hash: string | undefined;
  return {
    ...rest,
    get hash() {
      return (hash ??= contentHash(content()));
    },
  };
}

export function contentHash(content: string): string {
  return createHash('sha256').update(content).digest('base64url');
}
