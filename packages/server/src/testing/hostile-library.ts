import type { Library } from '@dateline/model';
import { seedLibrary } from './seeds';

const breaking =
  '</p></script><script>alert(1)</script><img src=x onerror="alert(2)">]]>--><!--&lt;&amp;"\'`${} مرحبا \u{1F600}';

/**
 * What a text may hold to break out of any format: markup, ends of sections and scripts, both
 * quotes, entities, Arabic, an emoji, control characters, a lone surrogate and U+FFFE.
 */
export const hostileText = `${breaking}\u0000\u0007\u001B\uD800\uFFFE`;

/** What is left of `hostileText` where XML cannot hold the rest of it. */
export const hostileInXml = breaking;

const textFields: ReadonlySet<string> = new Set([
  'alsoKnownAs',
  'authors',
  'by',
  'description',
  'familyName',
  'givenName',
  'headline',
  'name',
  'note',
  'phrase',
  'reason',
  'role',
  'sentence',
  'source',
  'summary',
  'synopsis',
  'text',
  'title',
  'via',
]);

/** The bundled stories with `hostileText` before and after every text, spans moved along. */
export function hostileLibrary(library = seedLibrary()): Library {
  return hostile(library, '') as Library;
}

function hostile(value: unknown, field: string): unknown {
  if (typeof value === 'string') {
    return textFields.has(field) ? `${hostileText}${value}${hostileText}` : value;
  }
  if (typeof value === 'number') {
    return field === 'start' || field === 'end' ? value + hostileText.length : value;
  }
  if (Array.isArray(value)) return value.map((item) => hostile(item, field));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, hostile(inner, name)]),
  );
}
