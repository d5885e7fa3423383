import type { Document, DocumentFragment, Element } from 'slimdom';

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

/** What XML 1.0 cannot hold: most control characters, lone surrogates, U+FFFE and U+FFFF. */
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * An element that is being written. Names are constants of ours; text and values may hold
 * anything: they are escaped when written, and what XML cannot hold is left out, since readers
 * would refuse the whole document for it.
 */
export class XmlElement {
  readonly #document: Document;
  readonly #element: Element;

  constructor(document: Document, parent: Document | DocumentFragment | Element, element: Element) {
    this.#document = document;
    this.#element = element;
    parent.appendChild(element);
  }

  /** Adds an element at the end, of the same namespace unless another is given, and gives it back. */
  ele(name: string, namespace: string | null = this.#element.namespaceURI): XmlElement {
    const child = this.#document.createElementNS(namespace, name);
    return new XmlElement(this.#document, this.#element, child);
  }

  /** Sets an attribute; `xml:` and `xmlns:` need no namespace. */
  att(name: string, value: string, namespace = reserved(name)): this {
    this.#element.setAttributeNS(namespace, name, writable(value));
    return this;
  }

  /** Adds text at the end. */
  txt(text: string): this {
    this.#element.appendChild(this.#document.createTextNode(writable(text)));
    return this;
  }
}

function reserved(name: string): string | null {
  if (name.startsWith('xml:')) return xmlNamespace;
  return name.startsWith('xmlns:') ? xmlnsNamespace : null;
}

function writable(text: string): string {
  return text.replace(unwritable, '');
}
