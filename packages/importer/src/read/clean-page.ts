import { Parser } from 'htmlparser2';
import { ImportError } from '../import-error';

/** More than any page of an article has; a page made to exhaust memory or stack has more. */
const limits = { depth: 200, elements: 60_000, text: 200_000, html: 5_500_000 } as const;

/** What a page says of itself, and its body as well-formed HTML without anything that acts. */
export interface CleanPage {
  /** `html`, `head` with the title and `body`, each once; text escaped; few attributes. */
  readonly html: string;
  readonly title: string | null;
  readonly language: string | null;
  /** By `name`, `property` or `itemprop`, in lower case; every value, in the order of the page. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly canonical: string | null;
  /** The contents of `<script type="application/ld+json">`. */
  readonly jsonLd: readonly string[];
  /** The `datetime` of each `<time>`. */
  readonly times: readonly string[];
}

/** Elements whose content is no text of the article, whatever it is. */
const dropped = new Set(
  (
    'script style noscript template iframe frame frameset object embed applet svg math canvas audio video ' +
    'nav button select textarea input dialog menu map portal'
  ).split(' '),
);
const structure = new Set(['html', 'head', 'body']);
const voidElements = new Set('area base br col hr img link meta source track wbr'.split(' '));
const keptVoid = new Set(['br', 'hr']);
const keptAttributes = ['class', 'id', 'role', 'itemprop', 'rel', 'lang', 'dir'] as const;

/**
 * Reads a page tag by tag and writes it anew: scripts, frames, hidden parts and all attributes that
 * could act are gone, what was left open is closed. One pass, no tree.
 *
 * Throws an `ImportError` (`IMPORT_TOO_LARGE`, `IMPORT_TOO_COMPLEX`) as soon as a limit is passed.
 */
export function cleanPage(html: string): CleanPage {
  if (html.length > limits.html) throw tooLarge();
  const writer = new PageWriter();
  const parser = new Parser(writer, { lowerCaseTags: true, decodeEntities: true });
  parser.end(html);
  return writer.page();
}

class PageWriter {
  #body: string[] = [];
  #title: string[] = [];
  #language: string | null = null;
  #canonical: string | null = null;
  readonly #meta = new Map<string, string[]>();
  readonly #jsonLd: string[] = [];
  readonly #times: string[] = [];
  #depth = 0;
  #elements = 0;
  #textLength = 0;
  /** The depth at which a part that is left out began; null outside of one. */
  #droppedAt: number | null = null;
  #capture: 'title' | 'json-ld' | null = null;

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth += 1;
    this.#elements += 1;
    if (this.#depth > limits.depth || this.#elements > limits.elements) throw tooComplex();
    if (this.#droppedAt !== null) return;
    this.#metadata(name, attributes);
    if (name === 'title' && this.#title.length === 0) this.#capture = 'title';
    if (name === 'title' || dropped.has(name) || isHidden(attributes)) {
      this.#droppedAt = this.#depth;
      return;
    }
    if (structure.has(name) || !/^[a-z][a-z0-9-]*$/.test(name)) return;
    if (voidElements.has(name)) {
      if (keptVoid.has(name)) this.#body.push(`<${name}>`);
      return;
    }
    this.#body.push(`<${name}${written(attributes)}>`);
  }

  ontext(text: string): void {
    if (this.#capture === 'title') this.#title.push(text.slice(0, 1000));
    if (this.#capture === 'json-ld') this.#jsonLd.push((this.#jsonLd.pop() ?? '') + text);
    if (this.#droppedAt !== null) return;
    this.#textLength += text.length;
    if (this.#textLength > limits.text) throw tooLarge();
    this.#body.push(escapeText(text));
  }

  onclosetag(name: string): void {
    const depth = this.#depth;
    this.#depth -= 1;
    if (this.#droppedAt !== null) {
      if (this.#droppedAt === depth) {
        this.#droppedAt = null;
        this.#capture = null;
      }
      return;
    }
    if (structure.has(name) || voidElements.has(name) || !/^[a-z][a-z0-9-]*$/.test(name)) return;
    this.#body.push(`</${name}>`);
  }

  page(): CleanPage {
    const title = this.#title.join('');
    const head = `<head><title>${escapeText(title)}</title></head>`;
    return {
      html: `<!doctype html><html>${head}<body>${this.#body.join('')}</body></html>`,
      title: title.trim() === '' ? null : title,
      language: this.#language,
      meta: this.#meta,
      canonical: this.#canonical,
      jsonLd: this.#jsonLd,
      times: this.#times,
    };
  }

  #metadata(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'html') this.#language ??= attributes['lang'] ?? attributes['xml:lang'] ?? null;
    if (name === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributes['rel'] ?? '')) {
      this.#canonical ??= attributes['href'] ?? null;
    }
    if (name === 'time' && this.#times.length < 20 && attributes['datetime'] !== undefined) {
      this.#times.push(attributes['datetime']);
    }
    if (name === 'script' && /^application\/ld\+json/i.test(attributes['type']?.trim() ?? '')) {
      this.#capture = 'json-ld';
      this.#jsonLd.push('');
    }
    const content = attributes['content'];
    if (name !== 'meta' || content === undefined) return;
    const keys = `${attributes['name'] ?? ''} ${attributes['property'] ?? ''} ${attributes['itemprop'] ?? ''}`;
    for (const key of new Set(keys.toLowerCase().split(/\s+/))) {
      if (key === '') continue;
      const values = this.#meta.get(key);
      if (values === undefined) this.#meta.set(key, [content]);
      else values.push(content);
    }
  }
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return (
    attributes['hidden'] !== undefined ||
    attributes['aria-hidden']?.toLowerCase() === 'true' ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes['style'] ?? '')
  );
}

/** Readability weighs classes and ids; the rest says what a part is. */
function written(attributes: Readonly<Record<string, string>>): string {
  return keptAttributes
    .filter((name) => attributes[name] !== undefined)
    .map((name) => ` ${name}="${escapeText((attributes[name] ?? '').slice(0, 200))}"`)
    .join('');
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
}

function tooLarge(): ImportError {
  return new ImportError(
    'IMPORT_TOO_LARGE',
    'The page is larger than any article is.',
    'Paste the text of the article instead.',
  );
}

function tooComplex(): ImportError {
  return new ImportError(
    'IMPORT_TOO_COMPLEX',
    'The page is nested deeper, or has more elements, than the page of an article does.',
    'Paste the text of the article instead.',
  );
}
