import type { ArticleDocument } from '@dateline/model';
import { strToU8, zipSync, type ZipOptions, type Zippable } from 'fflate';
import { writeXml } from '../../xml/write-xml';
import type { ArticleFormat } from '../article-format';
import { articlePath } from './anchors';
import { articlePart } from './article-page';
import type { BookPart } from './book-part';
import { coverParts } from './cover';
import { navigationPart } from './navigation';
import { packageDocument } from './package-document';
import { stylePath } from './page';
import { sourcesPart } from './sources';
import { bookStyle } from './style';
import { timelinePart } from './timeline';
import { whoIsWhoPart } from './who-is-who';

/** EPUB 3: the article as a book, with who’s who, a timeline and its sources. */
export const epub: ArticleFormat = {
  extension: 'epub',
  mediaType: 'application/epub+zip',
  title: 'EPUB',
  render: book,
};

const folder = 'EPUB';
const packagePath = `${folder}/package.opf`;

/** One date for all files, in local time as ZIP has it, so that the bytes are always the same. */
function always(): ZipOptions {
  return { mtime: new Date(1980, 0, 2, 12) };
}

function book(document: ArticleDocument, origin: string): Uint8Array {
  const content: readonly BookPart[] = [
    ...coverParts(document),
    articlePart(document),
    ...[whoIsWhoPart(document), timelinePart(document)].filter((part) => part !== null),
    sourcesPart(document, origin),
    { path: stylePath, mediaType: 'text/css', content: bookStyle },
  ];
  const parts = [navigationPart(content, articlePath), ...content];
  const files: Zippable = {
    // First and not compressed, so that a program can tell the type from the file's first bytes.
    mimetype: [strToU8(epub.mediaType), { level: 0, ...always() }],
    'META-INF/container.xml': strToU8(container()),
    [packagePath]: strToU8(packageDocument(document, parts, origin)),
  };
  for (const part of parts) files[`${folder}/${part.path}`] = strToU8(part.content);
  return zipSync(files, always());
}

function container(): string {
  return writeXml('urn:oasis:names:tc:opendocument:xmlns:container', 'container', (root) => {
    const rootfile = root.att('version', '1.0').ele('rootfiles').ele('rootfile');
    rootfile.att('full-path', packagePath).att('media-type', 'application/oebps-package+xml');
  });
}
