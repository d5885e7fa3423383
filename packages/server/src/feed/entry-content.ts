import type { ArticleDocument } from '@dateline/model';
import { writeBlocks } from '../markup/article-markup';
import { entityUrl } from '../site/addresses';
import { writeHtml } from '../xml/write-xml';
import type { XmlElement } from '../xml/xml-element';

/**
 * What a feed reader shows of an article, as HTML: that it was retracted, what was corrected,
 * the text, and the report that it rests on.
 */
export function entryContent(document: ArticleDocument, origin: string): string {
  const { article } = document;
  return writeHtml((parent) => {
    writeNotices(parent, document);
    writeBlocks(parent, article, {
      linkTo: (entity) => entityUrl(origin, entity),
      withIds: false,
    });
    if (article.citation) {
      const source = parent.ele('p').txt('Rests on: ');
      const { title, url } = article.citation;
      if (url === null) source.ele('cite').txt(title);
      else source.ele('a').att('href', url).ele('cite').txt(title);
    }
  });
}

function writeNotices(parent: XmlElement, { article }: ArticleDocument): void {
  if (article.retraction) {
    const notice = parent.ele('p');
    notice.ele('strong').txt(`Retracted on ${article.retraction.at.slice(0, 10)}.`);
    notice.txt(` ${article.retraction.reason}`);
  }
  for (const { at, text } of article.corrections) {
    const notice = parent.ele('p');
    notice.ele('strong').txt(`Correction, ${at.slice(0, 10)}:`);
    notice.txt(` ${text}`);
  }
}
