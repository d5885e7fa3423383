import { Document, serializeToWellFormedString } from 'slimdom';
import { XmlElement } from './xml-element';

export const xhtmlNamespace = 'http://www.w3.org/1999/xhtml';

/**
 * A whole XML document as text.
 *
 * @param fill Adds what the root element holds.
 * @example
 * writeXml('http://www.w3.org/2005/Atom', 'feed', (feed) => feed.ele('title').txt('News'))
 */
export function writeXml(
  namespace: string | null,
  name: string,
  fill: (root: XmlElement) => void,
): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${serialized(namespace, name, fill)}\n`;
}

/**
 * The inside of an HTML element as text: well-formed, with end tags where HTML wants them.
 *
 * @example
 * writeHtml((parent) => parent.ele('p').txt('1 < 2')) // '<p>1 &lt; 2</p>'
 */
export function writeHtml(fill: (parent: XmlElement) => void): string {
  return writeInside(xhtmlNamespace, 'div', fill);
}

/** What an element of that name holds, without its own tags: for long documents, piece by piece. */
export function writeInside(
  namespace: string,
  name: string,
  fill: (parent: XmlElement) => void,
): string {
  const whole = serialized(namespace, name, fill);
  return whole.slice(whole.indexOf('>') + 1, -`</${name}>`.length);
}

function serialized(
  namespace: string | null,
  name: string,
  fill: (root: XmlElement) => void,
): string {
  const document = new Document();
  fill(new XmlElement(document, document, document.createElementNS(namespace, name)));
  return serializeToWellFormedString(document);
}
