import type { EntityRef } from '@dateline/model';

/** Absolute addresses of the site's pages. `origin` is a scheme and host without a slash at the end. */
export function articleUrl(origin: string, slug: string): string {
  return `${origin}/articles/${slug}`;
}

export function storylineUrl(origin: string, slug: string): string {
  return `${origin}/storylines/${slug}`;
}

export function entityUrl(origin: string, ref: EntityRef): string {
  return `${origin}/${ref}`;
}

/** The fragment by which the article's page knows a block: `p3`. */
export function blockFragment(block: number): string {
  return `p${block}`;
}
