import { parseEntityRef, type ArticleDocument, type EntityRef } from '@dateline/model';
import { blockFragment } from '../../site/addresses';

export const articlePath = 'article.xhtml';
export const whoIsWhoPath = 'who-is-who.xhtml';
export const timelinePath = 'timeline.xhtml';
export const sourcesPath = 'sources.xhtml';

/** The id of an entity on the page of the book that it stands on. */
export function entityId(ref: EntityRef): string {
  return ref.replace('/', '-');
}

/** Where the book tells of an entity; null when it does not. */
export function entityHref(document: ArticleDocument, ref: EntityRef): string | null {
  const address = parseEntityRef(ref);
  if (!address) return null;
  const { people, organizations, places, events } = document;
  const known = [...people, ...organizations, ...places, ...events].some(
    ({ kind, slug }) => kind === address.kind && slug === address.slug,
  );
  if (!known) return null;
  return `${address.kind === 'event' ? timelinePath : whoIsWhoPath}#${entityId(ref)}`;
}

export function blockHref(block: number): string {
  return `${articlePath}#${blockFragment(block)}`;
}
