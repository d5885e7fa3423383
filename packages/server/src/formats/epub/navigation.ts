import { site } from '../../site/site';
import type { XmlElement } from '../../xml/xml-element';
import type { BookPart } from './book-part';
import { bookPage, opsNamespace } from './page';

/** The book's table of contents and landmarks. */
export function navigationPart(parts: readonly BookPart[], bodyPath: string): BookPart {
  const content = bookPage('Contents', site.language, (body) => {
    const contents = nav(body, 'toc');
    contents.ele('h1').txt('Contents');
    const list = contents.ele('ol');
    for (const { path, title } of parts) {
      if (title !== undefined) list.ele('li').ele('a').att('href', path).txt(title);
    }
    const landmarks = nav(body, 'landmarks').att('hidden', 'hidden');
    landmarks.ele('h2').txt('Landmarks');
    const start = landmarks.ele('ol').ele('li').ele('a');
    start.att('epub:type', 'bodymatter', opsNamespace).att('href', bodyPath).txt('Article');
  });
  return {
    path: 'nav.xhtml',
    mediaType: 'application/xhtml+xml',
    content,
    properties: 'nav',
  };
}

function nav(body: XmlElement, type: string): XmlElement {
  return body.ele('nav').att('epub:type', type, opsNamespace).att('id', type);
}
