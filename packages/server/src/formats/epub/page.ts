import { writeXml, xhtmlNamespace } from '../../xml/write-xml';
import type { XmlElement } from '../../xml/xml-element';
import { textDirection } from './text-direction';

export const opsNamespace = 'http://www.idpf.org/2007/ops';
export const stylePath = 'style.css';

/** A page of the book. `language` is that of what it says. */
export function bookPage(
  title: string,
  language: string,
  fill: (body: XmlElement) => void,
): string {
  return writeXml(xhtmlNamespace, 'html', (html) => {
    html.att('xmlns:epub', opsNamespace);
    html.att('lang', language).att('xml:lang', language).att('dir', textDirection(language));
    const head = html.ele('head');
    head.ele('title').txt(title);
    head.ele('link').att('rel', 'stylesheet').att('type', 'text/css').att('href', stylePath);
    fill(html.ele('body'));
  });
}
