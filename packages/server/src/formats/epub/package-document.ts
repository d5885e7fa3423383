import type { ArticleDocument } from '@dateline/model';
import { lastChange, utcSeconds } from '../../feed/last-change';
import { articleUrl } from '../../site/addresses';
import { site } from '../../site/site';
import { writeXml } from '../../xml/write-xml';
import type { XmlElement } from '../../xml/xml-element';
import { authorNames } from './article-page';
import type { BookPart } from './book-part';
import { textDirection } from './text-direction';

const opfNamespace = 'http://www.idpf.org/2007/opf';
const dublinCore = 'http://purl.org/dc/elements/1.1/';

/** The book's metadata, its files, and the order to read them in. */
export function packageDocument(
  document: ArticleDocument,
  parts: readonly BookPart[],
  origin: string,
): string {
  const { language } = document.article;
  return writeXml(opfNamespace, 'package', (root) => {
    root.att('version', '3.0').att('unique-identifier', 'id').att('xml:lang', language);
    root.att('prefix', 'schema: http://schema.org/');
    writeMetadata(root.ele('metadata').att('xmlns:dc', dublinCore), document, origin);
    const manifest = root.ele('manifest');
    for (const part of parts) {
      const item = manifest.ele('item').att('id', idOf(part)).att('href', part.path);
      item.att('media-type', part.mediaType);
      if (part.properties !== undefined) item.att('properties', part.properties);
    }
    const spine = root.ele('spine').att('page-progression-direction', textDirection(language));
    for (const part of parts) {
      if (part.title !== undefined) spine.ele('itemref').att('idref', idOf(part));
    }
  });
}

function writeMetadata(metadata: XmlElement, document: ArticleDocument, origin: string): void {
  const { article } = document;
  const dc = (name: string, text: string) => metadata.ele(`dc:${name}`, dublinCore).txt(text);
  const meta = (property: string, text: string) =>
    metadata.ele('meta').att('property', property).txt(text);
  dc('identifier', articleUrl(origin, article.slug)).att('id', 'id');
  dc('title', article.retraction ? `Retracted: ${article.headline}` : article.headline);
  dc('language', article.language);
  dc('date', utcSeconds(article.datePublished));
  dc('publisher', site.name);
  dc('source', articleUrl(origin, article.slug));
  if (article.description !== null) dc('description', article.description);
  for (const [index, name] of authorNames(document).entries()) {
    dc('creator', name).att('id', `author-${index}`);
  }
  for (const { title } of document.storylines) dc('subject', title);
  // When what it says last changed, not when the file was made: the same story, the same bytes.
  meta('dcterms:modified', lastChange(article));
  meta('schema:accessMode', 'textual');
  meta('schema:accessModeSufficient', 'textual');
  for (const feature of ['structuralNavigation', 'tableOfContents', 'displayTransformability']) {
    meta('schema:accessibilityFeature', feature);
  }
  meta('schema:accessibilityHazard', 'none');
  meta('schema:accessibilitySummary', 'Plain text under headings, with links between its parts.');
}

function idOf({ path }: BookPart): string {
  return path.replace(/\W/g, '-');
}
