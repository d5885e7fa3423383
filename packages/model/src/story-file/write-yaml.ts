import { Document, isCollection, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { numberText } from './number-text';

/** What is to be written. A field that is null or undefined is left out. */
export type Yaml = string | number | readonly Yaml[] | YamlFields;
export interface YamlFields {
  readonly [name: string]: Yaml | null | undefined;
}

/** Columns after which a person breaks a line. */
const lineWidth = 100;

/** Short lists and mappings of single texts stand on one line. */
const flowWidth = 72;

/** YAML such as a person writes, whose scalars `yamlTree` reads back letter for letter. */
export function writeYaml(value: Yaml): string {
  // Failsafe, as it is read: a date or a "no" is a text and needs no quotation marks.
  const document = new Document(null, { schema: 'failsafe' });
  const node = nodeOf(value, true);
  document.contents = node as typeof document.contents;
  return document.toString({
    // The library may break a line inside of a surrogate pair.
    lineWidth: /[\u{10000}-\u{10ffff}]/u.test(JSON.stringify(value)) ? 0 : lineWidth,
    flowCollectionPadding: true,
    singleQuote: null,
    defaultStringType: 'PLAIN',
  });
}

/** An empty list or mapping is meant; an empty text, or none, is not there. */
export function listOrNothing<T extends Yaml>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

function nodeOf(value: Yaml, outermost = false): Scalar | YAMLMap | YAMLSeq {
  if (typeof value === 'string') return scalar(value);
  if (typeof value === 'number') return new Scalar(numberText(value));
  if (isList(value)) {
    const list = new YAMLSeq();
    list.items = value.map((item) => nodeOf(item));
    return inOneLine(list, value);
  }
  const mapping = new YAMLMap();
  for (const [name, field] of Object.entries(value)) {
    if (field === null || field === undefined) continue;
    mapping.items.push(new Pair(new Scalar(name), nodeOf(field)));
  }
  return outermost ? mapping : inOneLine(mapping, value);
}

function isList(value: Yaml): value is readonly Yaml[] {
  return Array.isArray(value);
}

function inOneLine<T extends YAMLMap | YAMLSeq>(node: T, value: Yaml): T {
  const children = node.items.map((item) => (item instanceof Pair ? item.value : item));
  if (children.every((one) => !isCollection(one)) && JSON.stringify(value).length <= flowWidth) {
    node.flow = true;
  }
  return node;
}

function scalar(text: string): Scalar<string> {
  const node = new Scalar(text);
  if (needsEveryLetter(text)) node.type = Scalar.QUOTE_DOUBLE;
  else if (meansNothing.has(text)) node.type = Scalar.QUOTE_SINGLE;
  return node;
}

/** What plain YAML takes for the absence of a value. */
const meansNothing: ReadonlySet<string> = new Set(['', '~', 'null']);

/** Spaces that reading would take out, and signs that are lost from sight, stand in double quotes. */
function needsEveryLetter(text: string): boolean {
  return text !== text.trim() || /[\t\r\n]| {2}|(?! )[\p{Z}\p{Cf}\p{Cn}\p{Co}]/u.test(text);
}
