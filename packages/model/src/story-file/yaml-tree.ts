import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type ParsedNode,
  Scalar,
} from 'yaml';
import type { StoryErrors } from './story-errors';

/** A YAML file as plain values that know their line. All scalars are text, as written. */
export type YamlNode =
  | {
      readonly kind: 'text';
      readonly line: number;
      readonly value: string;
      /** Written in double quotes: every space of it is meant. */
      readonly verbatim: boolean;
    }
  | { readonly kind: 'list'; readonly line: number; readonly items: readonly YamlNode[] }
  | { readonly kind: 'mapping'; readonly line: number; readonly entries: readonly YamlEntry[] }
  | { readonly kind: 'nothing'; readonly line: number }
  /** What stands here has been reported already. */
  | { readonly kind: 'faulty'; readonly line: number };

export interface YamlEntry {
  readonly key: string;
  readonly keyLine: number;
  readonly value: YamlNode;
}

/** The outermost keys of a file: names of fields, or slugs of things. */
export type YamlKeys = 'fields' | 'slugs';

/**
 * Reads YAML into a tree. Null, with errors reported, when it is not YAML; a file without
 * content is `nothing`. Duplicate keys and aliases are reported and left out.
 *
 * @param options.linesBefore lines that stand before `text` in its file.
 * @param options.keys what the keys of the outermost mapping are.
 */
export function yamlTree(
  file: string,
  text: string,
  errors: StoryErrors,
  { linesBefore = 0, keys = 'fields' }: { linesBefore?: number; keys?: YamlKeys } = {},
): YamlNode | null {
  const lines = new LineCounter();
  const document = parse(text, lines);
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line) + linesBefore;
  if (document === null) {
    errors.report({
      file,
      line: 1 + linesBefore,
      code: 'invalid-yaml',
      message: 'The YAML is nested too deeply to be read.',
      remedy: 'Take out the brackets or indentation that do not belong there.',
    });
    return null;
  }
  for (const fault of document.errors) {
    errors.report({
      file,
      line: lineAt(fault.pos[0]),
      code: 'invalid-yaml',
      message: `This is not YAML: ${oneLine(fault.message)}.`,
      remedy:
        'Check the indentation, and put quotation marks around text that has “: ” or “#” in it.',
    });
  }
  if (document.errors.length > 0) return null;
  return new TreeBuilder(file, errors, lineAt).node(document.contents, 0, keys);
}

function parse(text: string, lineCounter: LineCounter): Document.Parsed | null {
  try {
    // Failsafe: every scalar is text, so that a date or "no" or 1.10 stays what was written.
    return parseDocument(text, {
      schema: 'failsafe',
      uniqueKeys: false,
      prettyErrors: false,
      lineCounter,
    });
  } catch (error) {
    // The parser is recursive: brackets nested ten thousand deep exhaust its stack.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

class TreeBuilder {
  constructor(
    private readonly file: string,
    private readonly errors: StoryErrors,
    private readonly lineAt: (offset: number) => number,
  ) {}

  node(source: ParsedNode | null, offset: number, keys: YamlKeys = 'fields'): YamlNode {
    const line = this.lineAt(source?.range[0] ?? offset);
    if (source === null) return { kind: 'nothing', line };
    if (isAlias(source)) {
      this.report(
        line,
        'unsupported-yaml',
        `An alias (*${source.source}) stands here.`,
        'Write out what it stands for.',
      );
      return { kind: 'faulty', line };
    }
    if (isScalar(source)) return this.scalar(source, line);
    if (isSeq<ParsedNode>(source)) {
      return {
        kind: 'list',
        line,
        items: source.items.map((item) => this.node(item, source.range[0])),
      };
    }
    if (isMap<ParsedNode, ParsedNode | null>(source)) {
      return { kind: 'mapping', line, entries: this.entries(source.items, keys) };
    }
    return { kind: 'nothing', line };
  }

  private scalar(source: Scalar, line: number): YamlNode {
    const plain = source.type === Scalar.PLAIN;
    const value = String(source.value ?? '');
    if (plain && ['', '~', 'null'].includes(value)) return { kind: 'nothing', line };
    if (!hasOnlyText(value)) {
      this.report(
        line,
        'invalid-text',
        'The text holds a control character or half of a surrogate pair.',
        'Take the escape (such as \\0 or \\uD800) out.',
      );
      return { kind: 'faulty', line };
    }
    return { kind: 'text', line, value, verbatim: source.type === Scalar.QUOTE_DOUBLE };
  }

  private entries(
    pairs: readonly { readonly key: ParsedNode; readonly value: ParsedNode | null }[],
    keys: YamlKeys,
  ): readonly YamlEntry[] {
    const found = new Map<string, YamlEntry>();
    for (const { key, value } of pairs) {
      const keyLine = this.lineAt(key.range[0]);
      if (!isScalar(key)) {
        this.report(
          keyLine,
          'unsupported-yaml',
          'A list or mapping stands where the name of a field belongs.',
          'Write a name followed by a colon.',
        );
        continue;
      }
      const name = String(key.value ?? '');
      const first = found.get(name);
      if (first !== undefined) {
        this.report(
          keyLine,
          keys === 'slugs' ? 'duplicate-slug' : 'duplicate-key',
          `“${name}” stands here a second time; the first is on line ${first.keyLine}.`,
          'Merge the two, or rename one.',
        );
        continue;
      }
      found.set(name, { key: name, keyLine, value: this.node(value, key.range[0]) });
    }
    return [...found.values()];
  }

  private report(line: number, code: string, message: string, remedy: string): void {
    this.errors.report({ file: this.file, line, code, message, remedy });
  }
}

/** False for control characters, which databases and screens choke on, and for broken UTF-16. */
export function hasOnlyText(value: string): boolean {
  return !/(?![\t\n\r])\p{Cc}|\p{Surrogate}/u.test(value);
}

function oneLine(message: string): string {
  return message.replace(/\s+/g, ' ').replace(/[.:]$/, '');
}
