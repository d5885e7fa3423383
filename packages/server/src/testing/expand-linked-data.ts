import { readFileSync } from 'node:fs';
import jsonld, { type ContextDefinition, type JsonLdDocument, type Options } from 'jsonld';

/** schema.org's own context, as far as it matters here: every name is a term of its vocabulary. */
const schemaOrg = { '@context': { '@vocab': 'https://schema.org/' } };

const annotations = new URL('./schemas/anno.jsonld', import.meta.url);

const contexts: Readonly<Record<string, () => { readonly '@context': ContextDefinition }>> = {
  'https://schema.org': () => schemaOrg,
  'http://www.w3.org/ns/anno.jsonld': () => JSON.parse(readFileSync(annotations, 'utf8')),
};

/**
 * Expands JSON-LD with contexts that are at hand. Throws when a name or value would be lost on the
 * way: one that the context does not know, or an address that is not absolute.
 */
export async function expandLinkedData(document: JsonLdDocument): Promise<readonly object[]> {
  // `safe` is not yet in the types: it refuses to lose anything in silence.
  const options: Options.Expand & { readonly safe: boolean } = {
    safe: true,
    documentLoader: async (url) => {
      const context = contexts[url];
      if (!context) throw new Error(`No context at hand for ${url}.`);
      return { documentUrl: url, document: context() };
    },
  };
  return jsonld.expand(document, options);
}
