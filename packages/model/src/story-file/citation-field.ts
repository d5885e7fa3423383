import type { Citation } from '../article';
import type { Fields } from './fields';
import type { StoryContext } from './story-context';
import { webAddress } from './web-address';

/** The report or document that a field cites; null when it is left out. */
export function citationIn(
  owner: Fields,
  field: string,
  subject: string,
  story: StoryContext,
): Citation | null {
  const fields = owner.fields(field, subject);
  if (fields === null) return null;
  const title = fields.requiredText('title');
  const publisher = story.catalog.slugIn(fields, 'publisher', 'organizations');
  const url = fields.text('url');
  const citation: Citation = {
    title: title?.value ?? '',
    publisher,
    url: url && webAddress(fields, url),
    datePublished: fields.edtf('published')?.value.edtf ?? null,
    authors: fields.texts('authors').map((author) => author.value),
  };
  fields.done();
  // The citation itself names the publisher.
  if (publisher !== null) story.anchored.add(`organizations/${publisher}`);
  return citation;
}
