import { readFileSync } from 'node:fs';
import { RelaxNGValidator, XmlDocument, XsdValidator } from 'libxml2-wasm';

const folder = new URL('./schemas/', import.meta.url);

/** Parses XML, strictly. Throws with the parser's words when it is not well-formed. */
export function parseXml(text: string): XmlDocument {
  return XmlDocument.fromString(text);
}

/** Throws unless the XML is well-formed and as the schema (`.rng` or `.xsd` in `schemas/`) has it. */
export function checkXml(text: string, schema: string): XmlDocument {
  const document = parseXml(text);
  const source = parseXml(readFileSync(new URL(schema, folder), 'utf8'));
  const validator = schema.endsWith('.rng')
    ? RelaxNGValidator.fromDoc(source)
    : XsdValidator.fromDoc(source);
  try {
    validator.validate(document);
  } finally {
    validator.dispose();
    source.dispose();
  }
  return document;
}

/** The text of each node that an XPath finds; prefixes as in `namespaces`. */
export function texts(
  document: XmlDocument,
  path: string,
  namespaces: Readonly<Record<string, string>> = {},
): readonly string[] {
  return document.find(path, namespaces).map((node) => node.content);
}
