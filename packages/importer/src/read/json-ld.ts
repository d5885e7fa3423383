/** What schema.org data in a page says of its article; fields as written, not yet checked. */
export interface JsonLdArticle {
  readonly headline: string | null;
  readonly description: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly url: string | null;
  readonly language: string | null;
}

type JsonObject = { readonly [name: string]: unknown };

const articleType =
  /^(?:https?:\/\/schema\.org\/)?(?:\w*NewsArticle|Article|Report|BlogPosting|LiveBlogPosting|SocialMediaPosting)$/;

/** The first article in the page's JSON-LD; null when there is none. Broken JSON is passed over. */
export function jsonLdArticle(scripts: readonly string[]): JsonLdArticle | null {
  for (const script of scripts) {
    const article = candidates(parsed(script)).find((one) => typesOf(one).some(isArticle));
    if (article !== undefined) return read(article);
  }
  return null;
}

function parsed(script: string): unknown {
  try {
    // Some pages wrap the data in a comment, as was done for scripts of old.
    return JSON.parse(script.replace(/^\s*(?:<!--|\/\*.*?\*\/)|(?:-->|\/\*.*?\*\/)\s*$/g, ''));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return null;
    throw error;
  }
}

/** The top, what stands in its lists and `@graph`, and the main entity of a page: no deeper. */
function candidates(value: unknown, depth = 0): readonly JsonObject[] {
  if (depth > 3) return [];
  if (Array.isArray(value)) return value.slice(0, 200).flatMap((one) => candidates(one, depth + 1));
  if (!isObject(value)) return [];
  const inside = [value['@graph'], value['mainEntity'], value['mainEntityOfPage']];
  return [value, ...inside.flatMap((one) => candidates(one, depth + 1))];
}

function read(article: JsonObject): JsonLdArticle {
  return {
    headline: text(article['headline']) ?? text(article['name']),
    description: text(article['description']),
    authors: list(article['author'] ?? article['creator']).flatMap((one) => nameOf(one) ?? []),
    publisher:
      list(article['publisher'])
        .map(nameOf)
        .find((name) => name !== null) ?? null,
    published: text(article['datePublished']),
    modified: text(article['dateModified']),
    url: text(article['url']) ?? idOf(article['mainEntityOfPage']),
    language: text(article['inLanguage']),
  };
}

function nameOf(value: unknown): string | null {
  return text(value) ?? (isObject(value) ? (text(value['name']) ?? null) : null);
}

function idOf(value: unknown): string | null {
  return text(value) ?? (isObject(value) ? text(value['@id']) : null);
}

function typesOf(value: JsonObject): readonly unknown[] {
  return list(value['@type']);
}

function isArticle(type: unknown): boolean {
  return typeof type === 'string' && articleType.test(type);
}

function list(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.slice(0, 50) : [value];
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
