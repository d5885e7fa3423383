import type { ArticleDocument, Citation } from '@dateline/model';
import { articleUrl } from '../../site/addresses';
import { site } from '../../site/site';
import type { XmlElement } from '../../xml/xml-element';
import { sourcesPath } from './anchors';
import type { BookPart } from './book-part';
import { bookPage } from './page';

const title = 'Sources and corrections';

/** Where the article stands, what it rests on, who reported it, and what was corrected. */
export function sourcesPart(document: ArticleDocument, origin: string): BookPart {
  const { article } = document;
  const content = bookPage(title, site.language, (body) => {
    body.ele('h1').txt(title);
    const url = articleUrl(origin, article.slug);
    const here = body.ele('p').txt('This article: ');
    here.ele('a').att('href', url).txt(url);
    here.txt(`, revision ${article.revision}.`);
    if (article.citation) writeCitation(body, article.citation, document);
    writeContributions(body, document);
    if (article.corrections.length > 0) {
      body.ele('h2').txt('Corrections');
      const list = body.ele('ul');
      for (const { at, text } of article.corrections) {
        list.ele('li').txt(`${at.slice(0, 10)}: ${text}`);
      }
    }
  });
  return { path: sourcesPath, mediaType: 'application/xhtml+xml', content, title };
}

function writeCitation(
  body: XmlElement,
  citation: Citation,
  { organizations }: ArticleDocument,
): void {
  body.ele('h2').txt('Rests on');
  const line = body.ele('p');
  const titled = citation.url === null ? line : line.ele('a').att('href', citation.url);
  titled.ele('cite').txt(citation.title);
  const publisher = organizations.find(({ slug }) => slug === citation.publisher);
  const rest = [publisher?.name, citation.datePublished, citation.authors.join(', ')];
  const said = rest.filter((part) => part != null && part !== '');
  if (said.length > 0) line.txt(`. ${said.join(', ')}.`);
}

function writeContributions(body: XmlElement, { article, people, places }: ArticleDocument): void {
  if (article.contributions.length === 0) return;
  body.ele('h2').txt('Reported by');
  const list = body.ele('ul');
  for (const { person, kind, reportedFrom } of article.contributions) {
    const name = people.find(({ slug }) => slug === person)?.name ?? person;
    const place = places.find(({ slug }) => slug === reportedFrom);
    list.ele('li').txt(`${name}, ${kind}${place ? `, ${place.name}` : ''}`);
  }
}
